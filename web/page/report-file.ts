import { render } from "lit-html";
import { reportFile as words } from "#words/save";
import type { Report, Texts } from "../shared/report";
import { forFile } from "./charts/chart";
import { withoutMarks } from "./charts/download";
import { readPolicy } from "./policy";
import type { Actions, State } from "./state";
import { reportFileView } from "./views/report-file";

/** Nothing happens in a file. */
const noActions = new Proxy({}, { get: () => () => {} }) as Actions;

/** The report as a page of its own, to be read: no script, no request, the page's own style. `texts`: of examples. */
export function reportFile(page: State, report: Report, texts: Texts): string {
  const made = new Date();
  const shown = report.settings.handles === "hidden" ? withoutOfficials(report) : report;
  const file = document.implementation.createHTMLDocument(words.title(shown));
  file.documentElement.lang = document.documentElement.lang;
  const meta = (attributes: Record<string, string>) => {
    const element = file.createElement("meta");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const style = document.getElementById("style")?.textContent ?? "";
  file.head.prepend(
    meta({ charset: "utf-8" }),
    meta({ "http-equiv": "Content-Security-Policy", content: policy() }),
    meta({ name: "viewport", content: "width=device-width,initial-scale=1" }),
    meta({ name: "referrer", content: "no-referrer" }),
  );
  file.head.append(Object.assign(file.createElement("style"), { textContent: style }));
  const body = document.createElement("div");
  forFile(() => render(reportFileView(stateOf(page, shown, texts), shown, made, noActions), body));
  makeStill(body);
  file.body.className = "report-file";
  file.body.append(...body.childNodes);
  return `<!doctype html>\n${file.documentElement.outerHTML}\n`;
}

/** Allows nothing but the page's style, by the hash in the page's own policy. */
function policy(): string {
  const style = readPolicy().find((order) => order.startsWith("style-src"));
  return `default-src 'none'; ${style}; base-uri 'none'; form-action 'none'`;
}

/** As if all that the report lists had been asked for on the page. */
const stateOf = (page: State, report: Report, texts: Texts): State => ({
  ...page,
  settings: report.settings,
  report,
  query: {
    sort: "tracked",
    descending: true,
    search: "",
    grade: "",
    party: "",
    within: {},
    offset: 0,
    limit: report.accounts.length,
  },
  accounts: {
    total: report.quality.accounts,
    matching: report.quality.accounts,
    offset: 0,
    rows: report.accounts,
  },
  intervals: null,
  search: { wish: null, done: null },
  weightsRefusal: null,
  clusters: {
    open: (report.clusters ?? []).map(({ number }) => number),
    texts: { ...goneTexts(report), ...texts },
  },
  shown: {
    ...page.shown,
    hashtags: 100,
    overlap: 1000,
    clusters: 100,
    pairs: 50,
    cluster: 0,
    amplified: 50,
    party: "",
  },
});

const goneTexts = ({ clusters }: Report): Texts =>
  Object.fromEntries(
    (clusters ?? []).flatMap(({ things }) =>
      things.flatMap(({ example }) => (example ? [[example.id, { text: "" }]] : [])),
    ),
  );

/** The handles of parties' official accounts are not hidden on the page; in a file that promises none, they are. */
function withoutOfficials(report: Report): Report {
  const { clusters, amplified } = report;
  const hide = (all: NonNullable<Report["amplified"]>["overall"]) =>
    all.map((of) => {
      if (of.hidden) return of;
      const name = words.hidden(of.place);
      return { ...of, id: name, handle: name, hidden: true };
    });
  return {
    ...report,
    clusters: clusters?.map((cluster) => ({ ...cluster, official: [] })) ?? null,
    amplified: amplified && {
      ...amplified,
      overall: hide(amplified.overall),
      parties: amplified.parties.map((of) => ({ ...of, accounts: hide(of.accounts) })),
    },
  };
}

const within = (root: Element, selector: string) => root.querySelectorAll<HTMLElement>(selector);

/** Leaves what can be read: what was chosen becomes text, and what works on the page only goes. */
function makeStill(root: Element) {
  for (const gone of within(
    root,
    ".live, .tools, .table-choices, .pager label, .downloads, progress, .surface, [role=slider], input:not([type=number]):not(:checked)",
  ))
    (gone.closest("div.choice") ?? gone.closest("label") ?? gone).remove();
  for (const input of within(root, "input"))
    input.replaceWith((input as HTMLInputElement).type === "number" ? (input as HTMLInputElement).value : "");
  for (const select of within(root, "select"))
    select.replaceWith((select as HTMLSelectElement).selectedOptions[0]?.text ?? "");
  for (const label of within(root, "label")) unwrap(label, "p");
  for (const output of within(root, "output")) unwrap(output, "p");
  for (const button of within(root, "button"))
    button.replaceWith(...(button.matches(".open, th button") ? button.childNodes : []));
  for (const pager of within(root, ".pager")) pager.replaceWith(...pager.childNodes);
  for (const touched of within(root, "svg [role=button]"))
    for (const name of ["role", "tabindex", "aria-haspopup", "aria-label"]) touched.removeAttribute(name);
  for (const details of within(root, "details:not(.closed)")) (details as HTMLDetailsElement).open = true;
  withoutMarks(root);
}

function unwrap(element: Element, name: string) {
  const other = document.createElement(name);
  other.className = element.className;
  other.append(...element.childNodes);
  element.replaceWith(other);
}
