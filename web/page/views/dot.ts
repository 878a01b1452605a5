import { html, svg } from "lit-html";

/** A party's colour beside its name: full for the party, a ring against it. The colour is the SVG's `color`, from
 * which the style sheet makes the shade for light and dark. */
export const dot = (colour: string | undefined, stance: "for" | "against" = "for") => svg`
  <svg class="dot ${stance}" viewBox="0 0 12 12" color=${colour ?? "gray"} aria-hidden="true">
    <circle cx="6" cy="6" r="4.5" />
  </svg>
`;

/** A party's name at the head of its row or column, which stays on one line if it is short. */
export const partyHead = (colour: string | undefined, name: string, scope: "row" | "col" = "row") => html`
  <th scope=${scope} class=${name.length <= 24 ? "short" : "long"}>${dot(colour)}${name}</th>
`;
