// How all is found, and what it cannot say.
import { html } from "lit-html";

const link = (address: string, text: string) => html`<a href=${address} rel="noreferrer">${text}</a>`;

export const method = {
  heading: "Verfahren und Grenzen",
  items: [
    [
      "Woher das kommt",
      html`Ende Mai 2017 veröffentlichten Forscher in Oxford, was 1,3 Millionen Tweets vom 1. bis 7. Mai über die
        britische Wahl aussagten: welchen Anteil jede Partei an den Hashtags hatte, und dass jeder achte Tweet von stark
        automatisierten Konten kam
        (${link("https://www.research.ox.ac.uk/article/2017-05-31-labour-dominating-twitter-conversation-in-uk-election-campaign-says-study", "Zusammenfassung der Universität")}).
        Diese Seite stellt Ihren Dateien dieselbe Frage, nach derselben veröffentlichten Definition. Die Hashtag-Liste ist
        ihre eigene: Die der Studie wurde nie vollständig veröffentlicht.`,
    ],
    [
      "Die Regel",
      html`Ein Konto ist hochfrequent, wenn es mit den Hashtags der Liste mindestens 50 Tweets am Tag absetzt, im Mittel
        über alle Tage der Stichprobe: 350 in sieben Tagen. Beurteilt wird es einmal, über alle Hashtags; erst dann
        werden seine Tweets nach Parteien gezählt. Der Wortlaut ist der einer Notiz derselben Autoren zur amerikanischen
        Wahl von 2016, in der von 450 Tweets in neun Tagen die Rede ist
        (${link("https://github.com/MichaelKreil/openbots", "wiedergegeben in den Folien von M. Kreil")}).`,
    ],
    [
      "Was die Regel nicht kann",
      html`Von 306.954 verifizierten Konten schrieben 4.475, also 1,46\u00a0%, neun Tage lang im Mittel mehr als 50 Tweets am
        Tag, wobei alle ihre Tweets zählten und nicht nur die mit bestimmten Hashtags
        (${link("https://github.com/MichaelKreil/openbots/blob/master/docs/index.md", "Kreils Zählung")}): Redaktionen,
        Firmen, Autorinnen und Autoren. Ein begutachteter Vergleich dieser Regel mit zwei anderen kam zu sehr
        verschiedenen Ergebnissen, ohne dass sich sagen ließe, welches stimmt
        (${link("https://doi.org/10.1177/20539517211033566", "Martini und andere, 2021")}). Wer sich unermüdlich für eine
        Sache einsetzt und eine Maschine können hier gleich aussehen; eine leise Maschine bleibt ganz unsichtbar.`,
    ],
    [
      "Anzeichen für Automatisierung",
      html`Die Punktzahl zählt zusammen, was ein Konto getan hat, nach Gruppen von Anzeichen: solchen, über die sich viele
        Quellen einig sind, mit Gewichten, die von uns stammen und die Sie ändern können. Jede Gruppe hat eine Obergrenze,
        und von der Menge zählt nur das stärkste Anzeichen, damit aus einer Gewohnheit, von fünf Seiten betrachtet, nicht
        fünf Gründe werden. Was gegen Automatisierung spricht, zieht Punkte ab. Ein Anzeichen, für das eine Angabe fehlt,
        wird nicht beurteilt, was keine Null ist: „Beurteilt“ sagt, welcher Teil aller Punkte vergeben werden konnte, und
        unter 30\u00a0% gibt es kein Urteil. Starke Anzeichen verlangen mehrere Gruppen, sodass viel zu schreiben nie genügt.`,
    ],
    [
      "Was die Punktzahl taugt",
      html`Sie ordnet die Konten danach, bei welchen sich ein Blick lohnt, und jeder Grund lässt sich an den Tweets selbst
        nachprüfen. An Konten, die andere eingestuft hatten und die ohne Tweets vorlagen, unterschied sie in 69 bis 79 von
        hundert Paaren das automatisierte vom anderen, wobei 50 geraten wäre: in den meisten dieser Sammlungen nicht besser
        als einfachere Regeln, und starke Anzeichen erreichte dort niemand. Veröffentlichte Verfahren schneiden bei Konten,
        die denen nicht gleichen, an denen sie gelernt haben, nicht besser ab: BotometerLite kommt bei leichten Sammlungen
        auf 99 und bei Konten, die nur retweeten, auf 60
        (${link("https://doi.org/10.1609/aaai.v34i01.5460", "Yang und andere, 2020")}). Wenige Anzeichen beweisen keinen
        Menschen, starke keine Maschine.`,
    ],
    [
      "Wie sicher das ist",
      html`Tweets eines Kontos hängen zusammen, deshalb entstehen die Vertrauensbereiche, indem die Konten mit all ihren
        Tweets neu gezogen werden (Bootstrap über Konten, 95\u00a0%, erweiterte Perzentile nach Hesterberg, fester
        Startwert): Der Bereich reicht über die mittleren 95\u00a0% der Ziehungen hinaus, und das umso weiter, je weniger
        Konten ihn tragen; deshalb kann er die Null einschließen, obwohl sich fast alle Ziehungen einig sind. Für Anteile
        an den Konten gilt der Vertrauensbereich nach Wilson. Keiner von beiden erfasst die Wahl der Hashtags, die Auswahl
        durch die Plattform oder was gelöscht wurde.`,
    ],
    [
      "Effektive Zahl",
      html`Wenn wenige Konten die meisten Tweets schreiben, gibt es weniger unabhängige Stimmen als Konten. Die Zahl nach
        Kish, das Quadrat der Summe ihrer Tweets durch die Summe der Quadrate, sagt, wie vielen gleich fleißigen Konten
        das entspricht; unter 30 ist auf die Vertrauensbereiche kein Verlass, unter fünf wird keiner angegeben.`,
    ],
    [
      "Wenn die Regel sich irrt",
      html`Weiß man, wie oft eine Regel die Falschen trifft und wie oft die Richtigen, dann sagt die Korrektur von Rogan
        und Gladen (1978), wie viele es in Wahrheit wären: der Anteil der Getroffenen weniger die falschen Treffer,
        geteilt durch das, was sie zu unterscheiden vermag. Die Quoten wählen Sie; bei 1,46\u00a0% falschen Treffern (so vielen
        wie unter verifizierten Konten, wenn man alle ihre Tweets zählt) sind 1,46\u00a0% Getroffene so gut wie keine.`,
    ],
    [
      "Stichproben und Lücken",
      html`In einer Stichprobe von einem Zehntel zeigt ein Konto, das 50 Tweets am Tag schreibt, nur fünf; die Schwelle
        sinkt deshalb um den Teil, den Sie angeben. Wo eine Sammlung stillstand, gibt es nichts zu zählen: Solche Stunden
        sind schraffiert und nie als Null gezeichnet, gehen in das Mittel über den Zeitraum aber ein.`,
    ],
    [
      "Was ein Hashtag nicht sagt",
      html`Der Hashtag einer Partei ist ein Thema. Auch ihre Gegner verwenden ihn, und selbst die Autoren der Studie
        schrieben kein Konto einer Partei zu (${link("https://ig.ft.com/social-bots-of-brexit/", "Financial Times")}). Die
        Leute auf Twitter sind nicht das Wahlvolk, und eine Stichprobe ist nicht Twitter.`,
    ],
  ] as [string, unknown][],
  software: "Software in dieser Seite",
};
