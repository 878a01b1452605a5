// The first sentences: who leads, and how much is automated.
import { html, nothing } from "lit-html";
import type { Party, Report, Rule, Settings } from "../../../shared/report";
import { certain, isPending } from "../../facts";
import { chance, count, list, percent, small } from "../../format";
import { usualSettings } from "../../state";
import { accounts, bracketed, chanceDecides, judgedOn, lengthOf, often, seldom } from "./common";
import { rules, voices } from "./parties";

const ordinals = ["", "", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"];
const ordinal = (value: number) => ordinals[value] ?? `${count(value)}.`;

/** What a party’s share is a share of, after “entfallen 40\u00a0% …”. */
const shareOf: Record<Settings["voices"], Record<Rule, string>> = {
  tweets: {
    mention: "der Nennungen von Parteien",
    exclusive: "der Tweets, die nur eine Partei nennen",
    fractional: "der Tweets mit Hashtags von Parteien, wobei Tweets zu mehreren aufgeteilt sind",
  },
  accounts: {
    mention: "der Stimmen, wobei jedes Konto für jede Partei, die es nennt, einmal zählt",
    exclusive: "der Konten, die nur eine Partei nennen",
    fractional: "der Stimmen, wobei jedes Konto eine hat und sie aufteilt",
  },
};

export const answer = {
  label: "Die Antwort",
  /** Of the tweets of one account. */
  ofOneAccount({ automation: { accounts: frequent, rule } }: Report) {
    const begin = html`Das sind die Tweets <em>eines einzigen Kontos</em>; ein Verhältnis der Parteien gibt es darin nicht.`;
    if (frequent === null) return html`${begin} Wie oft es twittert, lässt sich aus diesen Dateien nicht beurteilen.`;
    return html`${begin} Es twittert ${frequent > 0 ? often(rule) : seldom(rule)}.`;
  },
  /** `leaders`: the parties with the largest share, as a rule one. */
  share([first, ...others]: Party[], report: Report) {
    const { settings } = report;
    if (!first)
      return html`Keiner dieser Tweets trägt einen Partei-Hashtag der Liste „${report.lexicon.name}“. <a href="#dictionary">Wählen Sie eine andere Liste</a>, oder ergänzen Sie diese um eigene Hashtags.`;
    const share = html`<em>${percent(first.share)}</em>${bracketed(first.interval, isPending(report))}`;
    const names = list([first, ...others].map(({ name }) => name));
    const which = { all: "", originals: "; Retweets zählen nicht mit", retweets: "; gezählt sind nur Retweets" };
    const each = others.length > 0 ? "je " : "";
    return html`Auf Hashtags zu ${names} entfallen ${each}${share} ${shareOf[settings.voices][settings.rule]}${which[settings.tweets]}.`;
  },
  /** Where the lead may be chance, or nobody can tell. */
  lead({ name, leads, interval: of }: Party, report: Report) {
    if (isPending(report)) return nothing;
    if (of === null || leads === null)
      return html`Das stützt sich auf <em>so wenige Konten</em>, dass niemand sagen kann, wie sicher es ist.`;
    if (leads >= certain) return nothing;
    return html`Der Vorsprung ist <em>zu knapp</em>: ${name} liegt nur in ${chance(leads)} der Ziehungen vorn.`;
  },
  automation(report: Report) {
    const { automation, window, untracked } = report;
    const { share, accounts: frequent, one_in, rule, interval: of, judged } = automation;
    if (share === null || one_in === null || frequent === null)
      return frequent === 0
        ? html`<em>Kein Konto</em> twittert ${often(rule)}${judgedOn(report)}${chanceDecides(report)}.`
        : html`Wie oft Konten twittern, <em>lässt sich</em> aus diesen Dateien <em>nicht beurteilen</em>.`;
    if (window.accounts === 1)
      return html`In diesem Zeitraum stammen alle Tweets von <em>einem einzigen Konto</em>, das ${often(rule)} twittert${chanceDecides(report)}.`;
    const whole = Math.round(one_in);
    const isNearWhole = whole > 1 && Math.abs(one_in - whole) < one_in / 10;
    const range = bracketed(of, isPending(report), "\u00a0%");
    const part = isNearWhole
      ? html`<em>Jeder ${ordinal(whole)} ${untracked > 0 ? "erfasste " : ""}Tweet</em>${range} stammt`
      : html`<em>${percent(share)}</em>${range} der ${untracked > 0 ? "erfassten " : ""}Tweets stammen`;
    return html`${part} von Konten, die ${often(rule)} twittern: von <em>${frequent === 1 ? "einem" : count(frequent)}</em> unter ${accounts(judged ?? window.accounts)}${judgedOn(report)}${chanceDecides(report)}.`;
  },
  /** Who leads without the high-frequency accounts. */
  without(leader: Party, leaderWithout: Party) {
    const share = html`<em>${percent(leaderWithout.without.share)}</em>`;
    return leader === leaderWithout
      ? html`Lässt man sie weg, führt ${leader.name} noch immer, mit ${share}.`
      : html`Lässt man sie weg, führt stattdessen ${leaderWithout.name}, mit ${share}.`;
  },
  /** How many the rule would flag by mistake, where it flags no more. */
  mistakes({ automation: { accounts: frequent, judged, corrected }, settings, window }: Report) {
    if (!frequent || !corrected?.indistinguishable || window.accounts === 1) return nothing;
    const all = judged ?? window.accounts;
    return `Eine Regel, die bei ${small(100 * settings.false_positives)}\u00a0% der Konten irrt, träfe von ${accounts(all)} versehentlich etwa ${count(Math.round(settings.false_positives * all))}.`;
  },
  noTweets: "In diesen Zeitraum fallen keine Tweets.",
  how: "Wie das gezählt ist",
  shareRule({ settings }: Report) {
    return [
      rules[settings.rule].means,
      voices[settings.voices].means,
      settings.count_against
        ? "Hashtags gegen eine Partei zählen als Gespräch über sie."
        : "Hashtags gegen eine Partei werden niemandem zugeschlagen.",
      "In Klammern steht der 95-%-Vertrauensbereich über die Konten.",
    ].join(" ");
  },
  automationRule(report: Report): string {
    const { rule, tweets: frequent, share, corrected } = report.automation;
    const { window, settings } = report;
    const { tweets_needed, per_day, denominator, sampling } = rule;
    const tracked = `Von ${count(window.tracked)} erfassten Tweets (das sind alle mit einem Hashtag der Liste) stammen ${count(frequent)}, also ${percent(share)}, von solchen Konten.${
      corrected?.indistinguishable && settings.false_positives === usualSettings.false_positives
        ? " Als Fehler der Regel gilt, dass sie 1,46\u00a0% der verifizierten Konten trifft, wenn man alle ihre Tweets zählt."
        : ""
    }`;
    if (share === null) return "Eine fehlende Zahl ist keine Null: Wo nichts bekannt ist, wird nichts behauptet.";
    if (denominator === "lifetime")
      return `Gezählt sind hier alle Tweets, die ein Konto je abgesetzt hat, geteilt durch sein Alter in Tagen: ${small(per_day)} oder mehr. ${tracked}`;
    if (tweets_needed === null || window.days === null) return tracked;
    const which = denominator === "tracked" ? "erfasste Tweets" : "Tweets in der Stichprobe";
    const part = sampling < 1 ? `, in ${small(100 * sampling)}\u00a0% aller Tweets,` : "";
    return `${small(per_day)} am Tag über ${lengthOf(window)}${part} sind ${count(Math.ceil(tweets_needed))} ${which}, im Mittel über die Tage der Stichprobe. ${tracked}`;
  },
};
