import type { Side } from "../shared/messages";
import { Core } from "./core";
import { deviceMemory } from "./options";
import type { Supply } from "./supply";

/** More workers are of no use for a single disk, and each takes memory of its own. */
const mostWorkers = 8;
/** A worker is started for so many bytes: with fewer it takes as long to start as it helps. */
const bytesEach = 32 << 20;

/** How many workers are to read so many bytes; or as many as the page's address tells, as in "?workers=3". */
function workersFor(bytes: number): number {
  const told = Number(new URLSearchParams(location.search).get("workers"));
  if (told > 0) return told;
  const { hardwareConcurrency = 2 } = navigator;
  const besidesPage = Math.max(hardwareConcurrency - 1, 1); // which may have bytes to fetch
  return Math.min(besidesPage, deviceMemory, mostWorkers, Math.ceil(bytes / bytesEach) || 1);
}

/** A file to be read, by its name in reports: within that folder, if it lies in one. */
export interface ToRead {
  folder: string | null;
  name: string;
  side: Side;
}

/** The main core, and workers that help it to read. Each has a core of its own, and what it reads the main one takes in. */
export class Pool {
  readonly core: Core;
  private helpers: Core[] = [];

  constructor(core: Core) {
    this.core = core;
  }

  /**
   * Does the work with some items, of so many bytes in all, on as many workers as are useful: on each with one after the
   * other, as `next` gives them. The main worker is null. What a helper fails to do is done there in the end.
   */
  async each<Item>(
    { items, bytes }: { items: number; bytes: number },
    next: (helper: Core | null) => Item | undefined,
    work: (item: Item, helper: Core | null) => Promise<void>,
  ): Promise<void> {
    const undone: Item[] = [];
    const workOn = async (helper: Core | null) => {
      for (let item = next(helper); item !== undefined; item = next(helper)) {
        try {
          await work(item, helper);
        } catch (error) {
          if (!helper) throw error;
          this.end(helper);
          undone.push(item);
          return;
        }
      }
    };
    await Promise.all([null, ...this.helpersFor(bytes, items - 1)].map(workOn));
    for (const item of undone) await work(item, null);
  }

  /** Lets helpers, if any are useful, read lines of a file that `reader` reads, and of which so many bytes are left. */
  help(supply: Supply, { folder, name, side }: ToRead, bytesLeft: number, reader: Core | null): boolean {
    const { core } = this;
    const helpers = this.helpersFor(bytesLeft).filter((helper) => helper !== reader);
    for (const helper of helpers) {
      const { source, leave } = supply.connect(true, (snapshot) => core.absorb(side, snapshot));
      helper
        .help(folder === null ? name : `${folder}/${name}`, core.reading, source)
        .catch(() => this.end(helper))
        .finally(leave);
    }
    return helpers.length > 0;
  }

  /** How much the workers have taken together, in bytes. */
  get memory(): number {
    return this.helpers.reduce((sum, { memory }) => sum + memory, this.core.memory);
  }

  /** Ends a helper, or all. */
  end(helper: Core | null = null) {
    const isEnded = (other: Core) => helper === null || other === helper;
    for (const ended of this.helpers.filter(isEnded)) ended.end();
    this.helpers = this.helpers.filter((other) => !isEnded(other));
  }

  private helpersFor(bytes: number, most = Number.POSITIVE_INFINITY): Core[] {
    const { core, helpers } = this;
    const wanted = Math.min(workersFor(bytes) - 1, most);
    while (helpers.length < wanted) helpers.push(new Core(core.now));
    return helpers.slice(0, wanted);
  }
}
