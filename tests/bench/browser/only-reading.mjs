// Only reading a file, by as many workers as read it for the page: what no analysis in this browser can be faster than.

/** Bytes of a slice; two of them are under way for each worker. Smaller ones are slower, larger ones no faster. */
const sliceBytes = 8 << 20;

const workerOf = (source) => new Worker(URL.createObjectURL(new Blob([source])));

const ask = (worker, message, transfer = []) =>
  new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
    worker.postMessage(message, transfer);
  });

const parts = (size, count) =>
  Array.from({ length: count }, (_, i) => [(i * size) / count, ((i + 1) * size) / count].map(Math.floor));

async function timed(count, source, run) {
  const workers = Array.from({ length: count }, () => workerOf(source));
  await Promise.all(workers.map((worker) => ask(worker, null)));
  const start = performance.now();
  await run(workers);
  const seconds = (performance.now() - start) / 1000;
  for (const worker of workers) worker.terminate();
  return { seconds };
}

/** The page slices, and transfers the bytes to the workers. */
export const bySlices = (file, { workers }) =>
  timed(workers, "onmessage = () => postMessage(null)", (all) =>
    Promise.all(
      parts(file.size, workers).map(async ([begin, end], i) => {
        let last = null;
        for (let at = begin; at < end; at += sliceBytes) {
          const bytes = await file.slice(at, Math.min(at + sliceBytes, end)).arrayBuffer();
          await last;
          last = ask(all[i], bytes, [bytes]);
        }
        await last;
      }),
    ),
  );

const reader = `onmessage = ({ data }) => {
  if (data) {
    const { file, begin, end } = data;
    for (let at = begin; at < end; at += ${sliceBytes}) {
      new FileReaderSync().readAsArrayBuffer(file.slice(at, Math.min(at + ${sliceBytes}, end)));
    }
  }
  postMessage(null);
}`;

const readerAhead = `onmessage = async ({ data }) => {
  if (data) {
    const { file, begin, end } = data;
    const ahead = [];
    for (let at = begin; at < end || ahead.length > 0; ) {
      for (; ahead.length < 3 && at < end; at += ${sliceBytes / 2}) {
        ahead.push(file.slice(at, Math.min(at + ${sliceBytes / 2}, end)).arrayBuffer());
      }
      await ahead.shift();
    }
  }
  postMessage(null);
}`;

const byReaders =
  (source) =>
  (file, { workers }) =>
    timed(workers, source, (all) =>
      Promise.all(parts(file.size, workers).map(([begin, end], i) => ask(all[i], { file, begin, end }))),
    );

/** The workers read by themselves: one slice after the other, or with three under way. */
export const byWorkers = byReaders(reader);
export const byWorkersAhead = byReaders(readerAhead);

const unpacker = `onmessage = async ({ data }) => {
  if (data) for await (const bytes of data.stream().pipeThrough(new DecompressionStream("gzip"))) bytes.length;
  postMessage(null);
}`;

/** A worker unpacks gzip by the browser's own means. */
export const byUnpacking = (file) => timed(1, unpacker, ([worker]) => ask(worker, file));
