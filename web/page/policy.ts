import type { Attempt } from "./state";

/** The order that forbids the page to fetch and to send. */
export const sendsNothing = "connect-src 'none'";

/** The orders of the policy that this document carries to the browser; none if it carries no policy. */
export const readPolicy = (): string[] =>
  (document.head.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "")
    .split(";")
    .map((order) => order.trim())
    .filter((order) => order !== "");

/** How long in ms the browser may take to say what it refused. */
const patience = 2000;

/** Asks the browser to send something, to see it refused; not if the policy does not forbid it, for then it would be sent. */
export async function tryToSend(): Promise<Attempt | null> {
  if (!readPolicy().includes(sendsNothing)) return null;
  const told = new AbortController();
  const refused = new Promise<Attempt>((resolve) => {
    const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === "connect-src") resolve("refused");
    };
    addEventListener("securitypolicyviolation", hear, { signal: told.signal });
    setTimeout(() => resolve("failed"), patience);
  });
  const isSent = await fetch("https://example.org/", { mode: "no-cors" }).then(
    () => true,
    () => false,
  );
  const attempt = isSent ? "sent" : await refused;
  told.abort();
  return attempt;
}
