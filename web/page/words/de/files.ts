// Choosing files, reading them, and the columns of a table that is not known.
import type { Report } from "../../../shared/report";
import { bytes, duration, visible } from "../../format";
import type { Input } from "../../state";
import { accounts, tweets } from "./common";

export const drop = {
  label: "Export auswählen",
  heading: "Dateien hierher ziehen",
  more: "Weitere Dateien hierher ziehen",
  formats:
    "Tweets aus jedem Jahr und jedem Werkzeug, als JSON oder CSV; das Archiv, das X oder Twitter Ihnen gibt; all das auch komprimiert, als Zip oder in einem ganzen Ordner. Aus einer Tabellenkalkulation speichern Sie die Tabelle als CSV.",
  choose: "Dateien auswählen",
  chooseFolder: "Ordner auswählen",
  again: "Von vorn",
  release: "Loslassen, um sie zu lesen",
};

export const invention = {
  offer: "Mit einer erfundenen Wahl ausprobieren",
  begun: "Eine Wahl wird erfunden.",
  busy: "Wird erfunden …",
  short: "Erfundene Wahl: Nichts hier ist echt.",
  label:
    "Alle Konten, @-Namen, Tweets und Zahlen sind hier erfunden, um zu zeigen, was diese Seite kann; hinter ihnen steht niemand.",
};

export const files = {
  label: "Dateien",
  stop: "Anhalten und Gelesenes behalten",
  columns: "Spalten erklären",
  progress: (name: string) => `${name} wird gelesen`,
  full: "Das Lesen wurde angehalten: Es hat allen Speicher belegt, den es belegen darf. Was gelesen ist, bleibt. Damit mehr gelesen wird, erlauben Sie hier mehr Speicher, beginnen Sie von vorn und wählen Sie die Dateien noch einmal aus; oder wählen Sie weniger Dateien; oder nehmen Sie die Kommandozeile, die den ganzen Speicher des Computers nutzt.",
  memory: "Speicher zum Lesen",
  status({ file, state, bytes: read, seconds, refusal, damage }: Input): string {
    switch (state) {
      case "waiting":
        return `${bytes(file.size)}, wartet`;
      case "reading":
        return [`${bytes(read)} von ${bytes(file.size)}`, ...pace(read, file.size, seconds)].join(" · ");
      case "whole":
        return `${bytes(file.size)}, ganz gelesen`;
      case "cancelled":
        return `angehalten; ${bytes(read)} von ${bytes(file.size)} gelesen`;
      case "skipped":
        return `${bytes(file.size)}, nicht gelesen`;
      case "refused":
        return refusal?.sentence ?? "Das ist kein Tweet-Export, der sich hier lesen lässt.";
      case "damaged":
        return damage ?? "";
      case "failed":
        if (read === 0)
          return `Der Browser konnte nichts von ${bytes(file.size)} lesen. Vielleicht liegt die Datei noch nicht auf diesem Computer, wie bei OneDrive, iCloud und anderem Online-Speicher: Laden Sie sie erst herunter. Oder sie wurde seit dem Auswählen geändert oder verschoben: Wählen Sie sie noch einmal aus.`;
        return `Der Browser konnte nach ${bytes(read)} von ${bytes(file.size)} nicht weiterlesen. Vielleicht wurde die Datei seit dem Auswählen geändert, verschoben oder vom Netz genommen; wählen Sie sie noch einmal aus, um sie ganz zu lesen.`;
    }
  },
};

function pace(read: number, size: number, seconds: number): string[] {
  if (seconds < 0.5 || read === 0) return [];
  return [`${bytes(read / seconds)} in der Sekunde`, `noch ${duration((size - read) / (read / seconds))}`];
}

export const announcements = {
  started: (name: string) => `${name} wird gelesen.`,
  quarter: (name: string, quarters: number) => `${name}: ${quarters * 25}\u00a0% gelesen.`,
  finished: ({ quality }: Report, troubles: Input[]) =>
    [
      `Fertig. ${tweets(quality.tweets)} von ${accounts(quality.accounts)}.`,
      ...troubles.map((input) => `${visible(input.file.name)}: ${files.status(input)}`),
    ].join(" "),
  stopped: ({ quality }: Report) =>
    `Angehalten. Bis dahin gelesen: ${tweets(quality.tweets)} von ${accounts(quality.accounts)}.`,
};

export const mapping = {
  heading: "Was die Spalten bedeuten:",
  intro:
    "Sagen Sie von jeder Spalte, was sie enthält, soweit Sie es wissen; was schon ausgefüllt ist, ist geraten. Lesen lässt sich eine Tabelle nur mit dem Text oder den Hashtags der Tweets und dazu einer Kennung, einem Absender oder einer Zeit. Jede Bedeutung gehört zu nur einer Spalte. Weitere Tabellen mit denselben Spalten werden danach ebenso gelesen.",
  region: "Die ersten Zeilen der Tabelle, lässt sich verschieben",
  caption: "Die Spalten und die ersten Zeilen der Tabelle",
  meaning: (column: string) => `Bedeutung der Spalte ${column}`,
  unused: "nicht verwendet",
  read: "Tabelle lesen",
  leave: "Nicht lesen",
};
