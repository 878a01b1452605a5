import type { Side } from "../shared/messages";
import { Core } from "./core";
import type { Supply } from "./supply";

/** More workers are of no use for a single disk, and each takes memory of its own. */
const mostWorkers = 8;
/** A worker is started for so many bytes: with fewer it takes as long to start as it helps. */
const bytesEach = 64 << 20;

/** How many workers are to read so many bytes; or as many as the page's address tells, as in "?workers=3". */
function workersFor(bytes: number): number {
  const told = Number(new URLSearchParams(location.search).get("workers"));
  if (told > 0) return told;
  const { hardwareConcurrency = 2, deviceMemory = 8 } = navigator as Navigator & { deviceMemory?: number };
  return Math.min(hardwareConcurrency, deviceMemory, mostWorkers, Math.ceil(bytes / bytesEach));
}

/** Workers that help the main one to read. Each has a core of its own, and hands over piece by piece what it has read. */
export class Pool {
  private readonly core: Core;
  private helpers: Core[] = [];

  constructor(core: Core) {
    this.core = core;
  }

  /** Lets as many helpers as are useful read lines of a file of which so many bytes are left. */
  help(supply: Supply, side: Side, name: string, bytes: number, bytesLeft: number) {
    const { core, helpers } = this;
    while (helpers.length < workersFor(bytesLeft) - 1) helpers.push(new Core(core.now));
    for (const helper of helpers) {
      const { source, leave } = supply.connect((snapshot) => core.absorb(side, snapshot));
      helper
        .help(name, bytes, core.reading, source)
        .catch(() => this.end(helper))
        .finally(leave);
    }
  }

  /** Ends helpers, which frees their memory. */
  end(...ended: Core[]) {
    for (const helper of ended) helper.end();
    this.helpers = this.helpers.filter((helper) => !ended.includes(helper));
  }

  endAll() {
    this.end(...this.helpers);
  }
}
