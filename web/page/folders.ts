/** A folder, with all files in it and in its folders, by their paths from there on. */
export interface Folder {
  name: string;
  /** Bytes of all its files. */
  size: number;
  files: FileWithin[];
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
  const files = handle ? listHandle(handle) : listEntry(entry as FileSystemDirectoryEntry);
  return folder(entry.name, await files);
}

/** Not in all browsers. */
interface Handles {
  getAsFileSystemHandle?(): Promise<FileSystemHandle>;
}

function folder(name: string, files: FileWithin[]): Folder {
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { name, files, size: files.reduce((size, { file }) => size + file.size, 0) };
}

async function listHandle(directory: FileSystemDirectoryHandle, within = ""): Promise<FileWithin[]> {
  const files: FileWithin[] = [];
  for await (const handle of directory.values()) {
    const path = within + handle.name;
    if (handle.kind === "file") files.push({ path, file: await handle.getFile() });
    else files.push(...(await listHandle(handle, `${path}/`)));
  }
  return files;
}

async function listEntry(directory: FileSystemDirectoryEntry, within = ""): Promise<FileWithin[]> {
  const reader = directory.createReader();
  const some = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const files: FileWithin[] = [];
  for (let entries = await some(); entries.length > 0; entries = await some()) {
    for (const entry of entries) {
      const path = within + entry.name;
      if (entry.isDirectory) files.push(...(await listEntry(entry as FileSystemDirectoryEntry, `${path}/`)));
      else files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    }
  }
  return files;
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
