import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import { answerOf, tableRows, tallyStatements } from "./sql.mjs";

let database = null;

async function open() {
  const opened = new AsyncDuckDB(new VoidLogger(), new Worker("/duckdb.js"));
  await opened.instantiate("/duckdb.wasm");
  return opened;
}

/** The tallies of a table by DuckDB, whose start is not part of the time. */
export async function byDuckdb(file, { lexicon }) {
  database ??= await open();
  const connection = await database.connect();
  const { prepare, numbers, parties, drop } = tallyStatements(tableRows("file.csv"), lexicon);
  const rowsOf = async (query) => (await connection.query(query)).toArray();
  const start = performance.now();
  await database.registerFileHandle("file.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  for (const statement of prepare) await connection.query(statement);
  const answer = answerOf((await rowsOf(numbers))[0], await rowsOf(parties));
  const seconds = (performance.now() - start) / 1000;
  for (const statement of drop) await connection.query(statement);
  await connection.close();
  await database.dropFile("file.csv");
  return { seconds, answer };
}
