import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { tour as words } from "#words/classroom";
import { isShown } from "../options";
import { type Actions, knowsTruth, type State } from "../state";
import type { Place } from "./outline";

/** The stops whose parts of the page are there. */
const stopsOf = ({ options }: State) => words.stops.filter(({ at }) => isShown(options, at));

/** Offers the tour, once the invented election has been read. */
export function offerView(state: State, actions: Actions) {
  if (state.tour !== 0 || !knowsTruth(state)) return nothing;
  return html`
    <div class="tour offer" role="group" aria-label=${words.label}>
      <p>${words.offer(stopsOf(state).length)}</p>
      <p class="ways">
        <button type="button" class="solid" @click=${() => actions.visit(1)}>${words.begin}</button>
        <button type="button" @click=${() => actions.visit(null)}>${words.decline}</button>
      </p>
    </div>
  `;
}

/** The card of the stop that the reader is at, before the part of the page that it is about. */
export function tourView(state: State, at: Place, actions: Actions) {
  if (!state.tour || !knowsTruth(state)) return nothing;
  const stops = stopsOf(state);
  const number = Math.min(state.tour, stops.length);
  const stop = stops[number - 1];
  if (stop?.at !== at) return nothing;
  // A new card for each stop, so that moving to it is heard.
  return keyed(
    number,
    html`
      <div class="tour" role="group" tabindex="-1" aria-labelledby="stop" aria-describedby="look ask">
        <h3 id="stop">${words.place(number, stops.length, stop.name)}</h3>
        <p id="look">${stop.look}</p>
        <p id="ask"><em>${stop.ask}</em></p>
        <p class="ways">
          ${number < stops.length ? html`<button type="button" class="solid" @click=${() => actions.visit(number + 1)}>${words.next}</button>` : nothing}
          ${number > 1 ? html`<button type="button" @click=${() => actions.visit(number - 1)}>${words.back}</button>` : nothing}
          <button type="button" @click=${() => actions.visit(null)}>${words.leave}</button>
        </p>
      </div>
    `,
  );
}

/** Escape leaves the tour, but where it means something already. */
export const leaving =
  ({ tour }: State, actions: Actions) =>
  ({ key, target }: KeyboardEvent) => {
    if (tour && key === "Escape" && !(target as Element).matches("[type=search], select")) actions.visit(null);
  };
