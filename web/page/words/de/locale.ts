// What numbers, dates and lists are written by.
/** As Intl takes it. */
export const locale = "de-DE";

export const unknown = "nicht bekannt";
export const range = (from: string, to: string) => `${from} bis ${to}`;
export const over = (share: string) => `über ${share}`;
export const under = (share: string) => `unter ${share}`;
export const byte = ["Byte", "Byte"] as const;
