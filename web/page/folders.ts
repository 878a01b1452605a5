/** A folder, with all files in it and in its folders, by their paths from there on. */
export interface Folder {
  name: string;
  /** Bytes of all its files. */
  size: number;
  files: FileWithin[];
  /** The browser could not list all of it, or get all of its files. */
  isPartial: boolean;
}

interface FileWithin {
  path: string;
  file: File;
}

/** The folder that was chosen, of the files that the browser lists of it: at least one, and by paths that begin with its name. */
export function chosenFolder(files: File[]): Folder {
  const name = files[0]?.webkitRelativePath.split("/", 1)[0] ?? "";
  return folder(
    name,
    files.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file })),
    false,
  );
}

/** The files and folders that were dropped. They are asked for at once: after the event nothing can be had any more. */
export async function dropped({ items }: DataTransfer): Promise<(File | Folder)[]> {
  const files = await Promise.all([...items].filter(({ kind }) => kind === "file").map(droppedItem));
  return files.filter((file) => file !== null);
}

async function droppedItem(item: DataTransferItem & Handles): Promise<File | Folder | null> {
  const entry = item.webkitGetAsEntry();
  if (!entry?.isDirectory) return item.getAsFile();
  // On a page opened from disk, Chromium refuses to list entries; other browsers have nothing but entries.
  const handle = (await item.getAsFileSystemHandle?.()) as FileSystemDirectoryHandle | undefined;
  const listing: Listing = { files: [], isPartial: false };
  await orPartial(
    listing,
    handle ? listHandle(listing, handle) : listEntry(listing, entry as FileSystemDirectoryEntry),
  );
  return folder(entry.name, listing.files, listing.isPartial);
}

/** Of a dropped folder, as far as it could be listed. */
type Listing = Pick<Folder, "files" | "isPartial">;

/** A file or a folder that cannot be had is left out, the others are read. */
async function orPartial(listing: Listing, part: Promise<void>): Promise<void> {
  await part.catch(() => {
    listing.isPartial = true;
  });
}

/** Not in all browsers. */
interface Handles {
  getAsFileSystemHandle?(): Promise<FileSystemHandle>;
}

function folder(name: string, files: FileWithin[], isPartial: boolean): Folder {
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { name, files, isPartial, size: files.reduce((size, { file }) => size + file.size, 0) };
}

async function listHandle(listing: Listing, directory: FileSystemDirectoryHandle, within = ""): Promise<void> {
  for await (const handle of directory.values()) {
    const path = within + handle.name;
    const isFile = handle.kind === "file";
    await orPartial(listing, isFile ? add(listing, path, handle.getFile()) : listHandle(listing, handle, `${path}/`));
  }
}

async function listEntry(listing: Listing, directory: FileSystemDirectoryEntry, within = ""): Promise<void> {
  const reader = directory.createReader();
  const some = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  for (let entries = await some(); entries.length > 0; entries = await some()) {
    for (const entry of entries) {
      const path = within + entry.name;
      const part = entry.isDirectory
        ? listEntry(listing, entry as FileSystemDirectoryEntry, `${path}/`)
        : add(listing, path, fileOf(entry as FileSystemFileEntry));
      await orPartial(listing, part);
    }
  }
}

async function add({ files }: Listing, path: string, file: Promise<File>): Promise<void> {
  files.push({ path, file: await file });
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
