// The signs of automation: what src/automation/evidence.json says of them in English, by their ids. Sentences are made
// from a sign's value. What is needed follows "Nötig …".
import type { Signal } from "../../../shared/report";
import { chance, counted, duration, percent, rate, small, times } from "../../format";

interface Words {
  name: string;
  sentence: (value: number, signal: Signal) => string;
  definition: string;
  needs: string;
  source: string;
  innocent: string;
}

const days = (value: number) =>
  value < 2
    ? duration(value * 86_400)
    : value < 730
      ? counted(Math.floor(value), "Tag", "Tage")
      : counted(Math.round(value / 36.525) / 10, "Jahr", "Jahre");

/** The programs that the core names, if it names any. */
function programs({ sentence }: Signal): string {
  const [, name, others] = /“(.*)”( and [\d,]+ others?)?/.exec(sentence ?? "") ?? [];
  return name ? `„${name}“${others ? " und anderen" : ""}` : "einem Programm";
}

const inStep =
  "sind drei Tweets, die im Gleichschritt sein können, eine Datei mit Sekunden, keine Stichprobe, und dass Konten im Gleichschritt gesucht wurden";
const rhythm = "sind 100 Tweets mit Uhrzeit an mindestens vier Tagen und keine Stichprobe";
const knownPrograms = "sind 10 Tweets, deren Programm bekannt ist";
const ourList = "Die Liste stammt von uns.";

export const signals: Record<string, Words> = {
  in_step_share: {
    name: "Tweets im Gleichschritt",
    sentence: (value) =>
      `${chance(value)} seiner Tweets kamen fast im selben Augenblick wie die gleichen von Konten, mit denen es das immer wieder tut.`,
    definition:
      "Der Teil seiner Tweets, die im Gleichschritt mit einem Konto sind, mit dem es ein Paar bildet: mit gleichem Text, Retweet, Link, gleichen Hashtags oder gleicher Antwort, innerhalb der eingestellten Zeit.",
    needs: inStep,
    source:
      "Gleiche Tweets binnen Sekunden, immer wieder: Keller und andere, 2020; das Coordination Network Toolkit; CooRTweet. Die Stufen stammen von uns.",
    innocent:
      "Eine Kampagne hat ihre Freunde gebeten, zur selben Stunde dieselben Worte zu schreiben; oder es sind mehrere Konten einer Redaktion.",
  },
  in_step_things: {
    name: "Gemeinsamkeiten im Gleichschritt",
    sentence: (value) =>
      `${counted(value, "Sache", "verschiedene Sachen")} – Texte, Retweets, Links, Hashtags, Antworten – tat es fast im selben Augenblick wie Konten, mit denen es das immer wieder tut.`,
    definition: "Wie viel Verschiedenes es im Gleichschritt mit Konten tat, mit denen es Paare bildet.",
    needs: inStep,
    source: "Wie oben. Die Stufen stammen von uns.",
    innocent:
      "Zwei Fans derselben Konten, die zu denselben Stunden online sind, tun vieles gleich; was der Zufall ergäbe, steht bei den Gruppen.",
  },
  per_day: {
    name: "Tweets am Tag in der Stichprobe",
    sentence: (value) => `In dieser Stichprobe schrieb es im Mittel ${rate(value)} Tweets am Tag.`,
    definition:
      "Seine Tweets im Zeitraum, die eine Zeit haben, geteilt durch die Tage des Zeitraums und den Umfang der Stichprobe.",
    needs: "ist eine Zeit seiner Tweets",
    source: "50 am Tag: Howard und Kollanyi, 2016. 72 und 144: DFRLab, Twelve ways to spot a bot, 2017.",
    innocent:
      "Redaktionen, Wahlkampfteams und Menschen, die den ganzen Tag zu Hause sind, schreiben ebenso viel: El País fragte 2019 bei 24 der fleißigsten politischen Konten nach, und es antworteten Menschen.",
  },
  per_active_day: {
    name: "Tweets an Tagen, an denen es twittert",
    sentence: (value) => `An Tagen, an denen es überhaupt twitterte, tat es das im Mittel ${rate(value)}-mal.`,
    definition:
      "Seine Tweets mit einer Zeit, geteilt durch die Kalendertage, an denen es twitterte, und den Umfang der Stichprobe.",
    needs: "sind Tweets an mindestens drei Tagen und keine Stichprobe",
    source: "Auch DFRLab, 2017, lässt untätige Monate weg.",
    innocent: "Wer eine Debatte live begleitet, schreibt an wenigen Tagen viel.",
  },
  peak_hour: {
    name: "Die meisten Tweets in einer Stunde",
    sentence: (value) => `In einer einzigen Stunde twitterte es ${small(value)}-mal.`,
    definition: "Die größte Zahl seiner Tweets innerhalb von sechzig Minuten.",
    needs: "ist eine Zeit seiner Tweets",
    source:
      "Unser Urteil: Einen Tweet in der Minute, eine Stunde lang, kann man kaum lesen, geschweige denn schreiben.",
    innocent: "Ein langer Thread, auf einmal abgesetzt, oder ein Abend, an dem eine Suche durchretweetet wurde.",
  },
  peak_24h: {
    name: "Die meisten Tweets in 24 Stunden",
    sentence: (value) => `Innerhalb von 24 Stunden twitterte es ${small(value)}-mal.`,
    definition: "Die größte Zahl seiner Tweets innerhalb von 24 Stunden.",
    needs: "ist eine Zeit seiner Tweets",
    source: "Mehr als 200 an einem Tag: Global Witness, 2024. Stufen: DFRLab, 2017.",
    innocent: "Wahltag, Liveblog, ein freier Tag.",
  },
  lifetime_per_day: {
    name: "Tweets am Tag über die ganze Lebenszeit",
    sentence: (value) => `Sein Profil zählt ${rate(value)} Tweets am Tag, seit es angelegt wurde.`,
    definition: "Die Tweets, die sein Profil zählt, geteilt durch sein damaliges Alter, mindestens einen Tag.",
    needs: "sind die Zahl der Tweets und das Datum der Anlage",
    source: "DFRLab, 2017; bei BotRuler (OSoMe) liegt die Mitte bei 33 am Tag.",
    innocent: "Wer schon lange viel redet, und Konten, die Kundschaft antworten.",
  },
  longest_rest: {
    name: "Längste Ruhe",
    sentence: (value) =>
      `Es kennt keine Ruhezeit: Über alle Tage zusammen gibt es keine Spanne von mehr als ${duration(value * 3600)}, in der es nie twitterte.`,
    definition:
      "Die längste Spanne auf der 24-Stunden-Uhr, in der es an keinem der Tage twitterte, in Stunden; an seinen sieben fleißigsten Tagen, wenn es mehr sind.",
    needs: rhythm,
    source: "Tagesrhythmus: Tavares und Faisal, 2013. Die Stufen stammen von uns: Veröffentlicht ist keine Grenze.",
    innocent: "Konten, die sich mehrere teilen, Schichtarbeit, Reisen, und wer Tweets für die Nacht vorausplant.",
  },
  gap_entropy: {
    name: "Gleichmaß der Pausen",
    sentence: (value) =>
      `Viele seiner Pausen zwischen Tweets sind etwa gleich lang: Ihre Entropie beträgt ${rate(value)} Bit; bei gleichmäßigen Pausen ist sie 0.`,
    definition: "Die Entropie seiner Pausen zwischen Tweets, in Bit, sortiert in Längen, die sich verdoppeln.",
    needs: "sind 100 Pausen zwischen Zeiten mit Minuten und keine Stichprobe",
    source: "Chu und andere, 2012, verwenden die Entropie der Abstände. Die Stufen stammen von uns.",
    innocent: "Ein Dienst, der zur vollen Stunde meldet, oder jemand, der Tweets mit einem Planungsprogramm einreiht.",
  },
  same_minute: {
    name: "Dieselbe Minute der Stunde",
    sentence: (value) => `${chance(value)} seiner Tweets kommen zur selben Minute einer Stunde (UTC).`,
    definition: "Der Teil seiner Tweets zur häufigsten Minute der Stunde.",
    needs: "sind 50 Tweets in 24 verschiedenen Stunden, mit Minuten",
    source: "Von uns; tweetbotornot2 betrachtet Abschnitte von 15 und 30 Minuten.",
    innocent: "Planungsprogramme bieten volle und halbe Stunden an, und Redaktionen nutzen sie.",
  },
  same_second: {
    name: "Dieselbe Sekunde der Minute",
    sentence: (value) => `${chance(value)} seiner Tweets kommen zur selben Sekunde einer Minute.`,
    definition: "Der Teil seiner Tweets zur häufigsten Sekunde der Minute.",
    needs: "sind 50 Tweets in 24 verschiedenen Minuten, mit Sekunden",
    source: "Von uns: Zeitschaltungen lösen zur vollen Minute aus.",
    innocent: "Jeder vorausgeplante Tweet kommt zur vollen Minute.",
  },
  bursts: {
    name: "Schübe",
    sentence: (value) => `${chance(value)} seiner Tweets kamen binnen zwei Sekunden nach dem vorigen.`,
    definition: "Der Teil seiner Tweets, die höchstens zwei Sekunden nach dem vorigen kamen.",
    needs: "sind 50 Tweets mit Sekunden und keine Stichprobe",
    source: "tweetbotornot2 zählt Tweets binnen zwei Sekunden.",
    innocent: "Threads werden auf einmal abgesetzt.",
  },
  reaction: {
    name: "Reaktionszeit",
    sentence: (value) =>
      `Die Hälfte seiner Retweets kam innerhalb von ${duration(value)} nach dem Tweet, den sie wiederholen.`,
    definition: "Der Median der Zeit von einem Tweet bis zu dessen Retweet durch dieses Konto, in Sekunden.",
    needs: "sind 20 Retweets mit Sekunden von Tweets, deren Zeit bekannt ist",
    source: "Verzögerung von Retweets: Mazza und andere, RTbust, 2019. Die Stufen stammen von uns.",
    innocent: "Jemand lässt sich von einem Konto benachrichtigen und mag alles, was es sagt.",
  },
  weekend: {
    name: "Tweets am Wochenende",
    sentence: (value) =>
      `${chance(value)} seiner Tweets kommen am Samstag oder Sonntag; gleich verteilt wären es 29\u00a0%.`,
    definition: "Der Teil seiner Tweets an Samstagen und Sonntagen.",
    needs: "sind 50 Tweets und ein Zeitraum von zwei Wochen",
    source: "Nur beschrieben: Berufe und Vorlieben sind zu verschieden.",
    innocent: "Bürostunden und Wochenenden sind beide menschlich.",
  },
  retweet_share: {
    name: "Retweets",
    sentence: (value) => `${chance(value)} seiner Tweets sind Retweets.`,
    definition: "Der Teil seiner Tweets, die Retweets sind.",
    needs: "sind 20 Tweets",
    source: "195 der letzten 200: DFRLab, 2017.",
    innocent: "Viele Menschen retweeten immer nur; wer unterstützen will, tut es, um zu helfen.",
  },
  few_sources: {
    name: "Wenige Quellen",
    sentence: (value) => `${chance(value)} seiner Retweets wiederholen nicht mehr als zwei Konten.`,
    definition: "Der Teil seiner Retweets, die von den beiden Konten stammen, die es am häufigsten retweetet.",
    needs: "sind 20 Retweets von bekannten Konten",
    source: "Von uns, nach den Konten, die DFRLab und die BBC 2017 beschrieben.",
    innocent: "Fans retweeten ihre Idole, Angestellte die eigenen Leute.",
  },
  officials_share: {
    name: "Retweets von Offiziellen",
    sentence: (value) =>
      `${chance(value)} seiner Retweets stammen von Konten, die die Liste als eigene einer Partei oder ihrer Leute nennt.`,
    definition: "Der Teil seiner Retweets, die von Konten stammen, die die Hashtag-Liste als offiziell nennt.",
    needs: "sind 10 Retweets von bekannten Konten und eine Hashtag-Liste mit offiziellen Konten",
    source: "Nur beschrieben, ohne Punkte.",
    innocent: "Genau darum werden Freiwillige gebeten.",
  },
  own_repeats: {
    name: "Wiederholt sich",
    sentence: (value) =>
      `${chance(value)} seiner eigenen Tweets wiederholen Worte, die es schon einmal geschrieben hatte.`,
    definition:
      "Der Teil seiner eigenen Tweets, deren Text es, ohne Links, Erwähnungen, Ziffern, Zeichen und Großschreibung, schon einmal geschrieben hatte.",
    needs: "sind 10 eigene Tweets mit Worten",
    source: "Fast gleiche Texte: Chu und andere, 2012; Keller und andere, 2020.",
    innocent: "Wahlkampfparolen, Wetter- und Verkehrsmeldungen, der tägliche Gruß.",
  },
  same_link: {
    name: "Derselbe Link",
    sentence: (value) => `${chance(value)} seiner Tweets mit einem Link haben denselben.`,
    definition: "Der Teil seiner eigenen Tweets mit einem Link, die den häufigsten haben.",
    needs: "sind 10 eigene Tweets mit ausgeschriebenen Links",
    source: "Von uns.",
    innocent: "Jemand hat ein Buch geschrieben, eine Petition begonnen, eine Spendensammlung.",
  },
  age_days: {
    name: "Alter beim ersten Tweet",
    sentence: (value) => `Bei seinem ersten Tweet in dieser Stichprobe war es ${days(value)} alt.`,
    definition: "Tage von seiner Anlage bis zu seinem ersten Tweet im Zeitraum.",
    needs: "ist das Datum seiner Anlage",
    source: "Weniger als ein Monat: Politic-bots, 2018. Die Stufen stammen von uns.",
    innocent: "Wahlen bringen Neulinge.",
  },
  early_rate: {
    name: "Erste Tage",
    sentence: (value) => `In seinen ersten Tagen kam es im Mittel auf ${rate(value)} Tweets und Likes am Tag.`,
    definition:
      "Tweets und Likes je Lebenstag, als es zum ersten Mal gesehen wurde, wenn das in seinen ersten 30 Tagen war; mindestens ein Tag.",
    needs: "ist ein Profil, das in seinen ersten 30 Tagen gesehen wurde, mit den Zahlen der Tweets und Likes",
    source: "5.000 Retweets und 4.000 Likes in neun Tagen: das Konto, das die Presse 2017 beschrieb.",
    innocent: "Ein Mensch in Eile, oder jemand, der schon lange dabei ist, mit einem neuen Konto.",
  },
  likes_per_day: {
    name: "Likes am Tag",
    sentence: (value) => `Über seine ganze Lebenszeit vergab es ${rate(value)} Likes am Tag.`,
    definition: "Die Likes, die sein Profil zählt, geteilt durch sein damaliges Alter, mindestens einen Tag.",
    needs: "sind die Zahl der Likes und das Datum der Anlage",
    source: "Von uns.",
    innocent: "Ein Like braucht einen Daumen und keinen Gedanken.",
  },
  follows: {
    name: "Folgt mehr Konten, als ihm folgen",
    sentence: (value) => `Es folgt ${times(value)}-mal so vielen Konten, wie ihm folgen.`,
    definition: "Konten, denen es folgt, geteilt durch seine Follower, mindestens einen.",
    needs: "sind beide Zahlen und 50 Konten, denen es folgt",
    source: "7,4 ist die Mitte von BotRuler (OSoMe).",
    innocent: "So ist es auch bei Leuten, die lesen und nie schreiben.",
  },
  default_picture: {
    name: "Kein Bild",
    sentence: () => "Es hat kein eigenes Bild.",
    definition: "Ob das Bild das der Plattform ist.",
    needs: "ist, dass der Export es sagt",
    source: "Anonymität: DFRLab, 2017; Global Witness, 2024.",
    innocent: "Vorsichtige haben keines, und Sorglose auch nicht.",
  },
  bare: {
    name: "Sagt nichts über sich",
    sentence: (value) =>
      `In seinem Profil ${value === 1 ? "fehlt" : "fehlen"} ${small(value)} von 3 Angaben: Biografie, Ort, Link.`,
    definition: "Wie viele von Biografie, Ort und Link fehlen.",
    needs: "sind alle drei Felder",
    source: "Anonymität: DFRLab, 2017.",
    innocent: "Privatsphäre.",
  },
  default_profile: {
    name: "Profil wie angelegt",
    sentence: () => "Es hat das Aussehen seines Profils nie verändert.",
    definition: "Ob Farben und Hintergrund die der Plattform sind.",
    needs: "ist, dass der Export es sagt",
    source: "BotRuler (OSoMe).",
    innocent: "Die meisten Leute tun das nie.",
  },
  handle_digits: {
    name: "Ziffern am Ende des @-Namens",
    sentence: (value) =>
      `Sein @-Name endet mit ${counted(value, "Ziffer", "Ziffern")}, und es entstand, bevor die Plattform selbst Namen mit acht vergab.`,
    definition: "Ziffern am Ende des @-Namens, bei Konten, die vor Dezember 2017 angelegt wurden.",
    needs: "sind ein @-Name und eine Anlage vor Dezember 2017",
    source:
      "Woran Reporter es 2017 festmachten. Seit Dezember 2017 vergibt die Plattform selbst solche Namen (Kazemi, 2017).",
    innocent: "Ein Geburtsdatum; oder der Name, der noch frei war.",
  },
  handle_odd: {
    name: "Unwahrscheinlicher @-Name",
    sentence: () => "Die Buchstaben seines @-Namens folgen in Wörtern selten aufeinander.",
    definition:
      "Das Mittel der Logarithmen zur Basis zwei davon, wie oft jeder Buchstabe des @-Namens in Wörtern aus sechs Sprachen auf den vorigen folgt.",
    needs: "ist ein @-Name mit sechs lateinischen Buchstaben in Folge",
    source: "Yang und andere, 2020, verwenden die Wahrscheinlichkeit von @-Namen. Tabelle und Stufen stammen von uns.",
    innocent: "Abkürzungen, und Namen aus anderen Sprachen.",
  },
  automation_client: {
    name: "Schreibt über einen Automatikdienst",
    sentence: (value, signal) =>
      `${chance(value)} seiner Tweets kamen von ${programs(signal)}, also von einem Dienst, der von selbst schreibt.`,
    definition:
      "Der Teil seiner Tweets aus Programmen, von denen bekannt ist, dass sie von selbst schreiben, oder die sich selbst als Bot bezeichnen.",
    needs: knownPrograms,
    source: "Kearney, tweetbotornot2; die Liste stammt von uns.",
    innocent: "Läden, Wetterdienste und Blogs kündigen so an, was sie veröffentlichen, in aller Offenheit.",
  },
  scheduler: {
    name: "Schreibt über ein Planungsprogramm",
    sentence: (value, signal) =>
      `${chance(value)} seiner Tweets kamen von ${programs(signal)}; damit plant man Tweets voraus.`,
    definition: "Der Teil seiner Tweets aus Programmen, mit denen man Tweets plant.",
    needs: knownPrograms,
    source: ourList,
    innocent: "Jede Pressestelle hat eines.",
  },
  unknown_client: {
    name: "Schreibt über ein unbekanntes Programm",
    sentence: (value, signal) =>
      `${chance(value)} seiner Tweets kamen von ${programs(signal)}, das auf keiner unserer Listen steht.`,
    definition: "Der Teil seiner Tweets aus Programmen, die auf keiner der Listen stehen.",
    needs: knownPrograms,
    source: ourList,
    innocent: "Für Telefone und Computer gab es Tausende von Programmen.",
  },
  verified: {
    name: "Verifiziert",
    sentence: () => "Es war verifiziert, bevor man das kaufen konnte.",
    definition: "Ob es verifiziert war; nur, wenn es vor April 2023 gesehen wurde, als man das zu kaufen begann.",
    needs: "ist, dass der Export es sagt, vor April 2023",
    source: "Die Regeln der Plattform bis 2023.",
    innocent: "Auch Firmen und Redaktionen sind verifiziert und automatisieren manches, was sie schreiben.",
  },
  old: {
    name: "Altes Konto",
    sentence: (value) => `Bei seinem ersten Tweet in dieser Stichprobe war es ${days(value)} alt.`,
    definition: "Tage von seiner Anlage bis zu seinem ersten Tweet im Zeitraum.",
    needs: "ist das Datum seiner Anlage",
    source: "Unser Urteil: Alte Konten werden selten für eine einzige Kampagne angelegt.",
    innocent: "Alte Konten werden gekauft und gekapert.",
  },
  replies: {
    name: "Antwortet anderen",
    sentence: (value) => `${chance(value)} seiner Tweets antworten jemandem.`,
    definition: "Der Teil seiner Tweets, die Antworten sind.",
    needs: "sind 20 Tweets und ein Export, der sagt, welche davon Antworten sind",
    source: "Ein Gespräch ist am schwersten zu automatisieren: Grimme und andere, 2018.",
    innocent: "Auch Maschinen können antworten, mit vorgefertigten Worten.",
  },
  official_clients: {
    name: "Mehrere Apps",
    sentence: (value) => `Es schrieb mit ${small(value)} der eigenen Apps der Plattform.`,
    definition: "Wie viele der eigenen Apps der Plattform es verwendete, jede für mindestens jeden zwanzigsten Tweet.",
    needs: knownPrograms,
    source: "Kearney, tweetbotornot2.",
    innocent: "Auch ein Konto, das sich mehrere teilen, hat mehrere Geräte.",
  },
  night_rest: {
    name: "Ruht nachts",
    sentence: (value) =>
      `Es ruht: Über alle Tage zusammen gibt es eine Spanne von ${duration(value * 3600)}, in der es nie twitterte.`,
    definition: "Die längste Ruhe, wie oben.",
    needs: rhythm,
    source: "Tavares und Faisal, 2013.",
    innocent: "Einer Maschine kann man eine Pause vorschreiben.",
  },
};

/** The families of signs: their names, what they ask, and why they weigh what they do. */
export const families: Record<string, { name: string; about: string; why: string }> = {
  in_step: {
    name: "Gleichschritt mit anderen",
    about:
      "Ob es immer wieder im selben Augenblick dasselbe tut wie andere Konten. Nur das stärkere Anzeichen zählt, denn beide sagen dasselbe.",
    why: `Was Maschinen gemeinsam tun, ist der beste Beleg, den es gibt: Verfahren, die einzelne Konten betrachten, scheitern an Retweet-Ringen; solche, die Gleichzeitigkeit suchen, erreichen eine Trefferquote von ${percent(0.94, 0)} (DeBot, 2016). Aber das ist Abstimmung, nicht Automatisierung: Kampagnen, die um dieselben Worte bitten, Fanclubs und Mitarbeiterstäbe sehen ebenso aus.`,
  },
  volume: {
    name: "Menge",
    about: "Wie viel es schreibt. Nur das stärkste Anzeichen zählt, denn alle sagen dasselbe.",
    why: "Die Studie betrachtete nichts anderes. Aber 1,46\u00a0% der verifizierten Konten überschreiten ihre Schwelle (Kreil, 2019), und wer nur retweetet, kann sie von Hand erreichen; deshalb ergibt Menge allein nie starke Anzeichen.",
  },
  timing: {
    name: "Zeiten",
    about: "Wann es schreibt: Menschen schlafen, und ihre Pausen sind ungleich.",
    why: "Abstände und Tageszeit allein unterschieden Maschinen von Menschen in 85\u00a0% der Fälle (Tavares und Faisal, 2013). Zeiten verraten, was sich an einem Profil übertünchen lässt.",
  },
  amplification: {
    name: "Verstärkung",
    about: "Ob es wiederholt, andere oder sich selbst, statt zu sprechen.",
    why: "Eines der drei A von DFRLab (activity, anonymity, amplification). Für sich allein schwach: Viele Menschen retweeten nur.",
  },
  account: {
    name: "Neues Konto",
    about: "Ob es neu ist und fleißiger, als Neulinge es sind.",
    why: "Für Kampagnen werden Konten angelegt; aber jede Kampagne bringt auch Menschen auf die Plattform.",
  },
  profile: {
    name: "Profil",
    about: "Wie wenig es über sich sagt.",
    why: "Bei Retweet-Ringen sind Verfahren, die auf Profilen beruhen, kaum besser als Zufall (BotometerLite, 0,60); deshalb wiegt all das zusammen wenig.",
  },
  client: {
    name: "Programm",
    about: "Womit es schreibt.",
    why: "Das Programm war bei tweetbotornot2 das stärkste Merkmal; aber ein Skript kann sich nennen, wie es will, und ehrliche Werkzeuge nennen ihren Namen.",
  },
};
