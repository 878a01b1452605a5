import { html, nothing } from "lit-html";
import { outline as words } from "#words/outline";

/** The id of a section, or of its heading. */
export type Place = keyof typeof words.places;

/** They belong to the sections before them. */
const beside: Place[] = ["amplified", "overlap"];

/** Links to the sections that there are, once there is an answer. */
export function outlineView(places: Place[]) {
  if (places.length < 3) return nothing;
  return html`
    <nav class="outline" aria-label=${words.label}>
      <ul>
        ${places
          .filter((place) => !beside.includes(place))
          .map((place) => html`<li><a href=${`#${place}`}>${words.places[place]}</a></li>`)}
      </ul>
    </nav>
  `;
}
