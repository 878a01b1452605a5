import { shownHandle } from "#words/common";
import { evidence as signs } from "#words/evidence";
import { accountsFile as file, accountsTable as page } from "#words/tables";
import type { Account, Named, Report } from "../shared/report";
import { type Cell, percentCell } from "./charts/download";
import { own } from "./own";
import { accountsColumns } from "./state";

const figures = accountsColumns.filter((column) => column !== "parties");
type Figure = (typeof figures)[number];

const isShare = (column: Figure) => column === "completeness" || column === "retweet_share";

/** All that the page can show of these accounts, as a table for a file. */
export const accountsTable = (accounts: Account[], parties: Report["parties"]): Cell[][] => [
  [
    file.id,
    page.columns.handle,
    file.grade,
    file.highFrequency,
    file.cluster,
    ...figures.map((column) => (isShare(column) ? page.inPercent : String)(page.columns[column])),
    ...parties.map(({ name }) => file.ofParty(name)),
  ],
  ...accounts.map((account) => [
    ...nameCells(account).reverse(),
    account.evidence?.grade ? signs.grade(account.evidence.grade) : null,
    truth(account.high_frequency),
    account.cluster,
    ...figures.map((column) => figure(column, account)),
    ...parties.map(({ id }) => own(account.parties, id) ?? 0),
  ]),
];

/** The account's handle and id, or what stands for both. */
export const nameCells = ({ handle, id, hidden }: Named<number | null>): Cell[] =>
  [handle, id].map((name) => (hidden && name !== null ? shownHandle(name) : name));

function figure(column: Figure, { evidence, ...account }: Account): Cell {
  const value = column === "score" || column === "completeness" ? (evidence?.[column] ?? null) : account[column];
  if (typeof value === "boolean") return truth(value);
  return isShare(column) ? percentCell(value) : value;
}

const truth = (value: boolean | null): Cell => (value === null ? null : value ? page.yes : page.no);
