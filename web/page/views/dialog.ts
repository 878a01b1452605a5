import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

/** Opens the dialog once it is part of the page: lit hands it over before. */
export const modal = directive(
  class extends Directive {
    private isOpen = false;

    render() {
      return noChange;
    }

    override update({ element }: ElementPart) {
      if (!this.isOpen) queueMicrotask(() => (element as HTMLDialogElement).showModal());
      this.isOpen = true;
      return noChange;
    }
  },
);

export const closeDialog = ({ target }: Event) => (target as Element).closest("dialog")?.close();
