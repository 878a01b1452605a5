// docs/dependencies.md lists what is installed, the page what is in it, and every package has its checksum.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const listed = new Map(
  [...read("docs/dependencies.md").matchAll(/^\| (\S+) \| (\S+) \| ([^|]+) \|/gm)].map(([, name, ...rest]) => [name, rest]),
);

test("npm's packages are listed with their versions and licences", () => {
  for (const [name, version] of Object.entries(JSON.parse(read("package.json")).devDependencies)) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
    assert.deepEqual(listed.get(name), [version, license], name);
  }
});

test("packages that CMake fetches are listed with their versions", () => {
  const fetched = [...read("cmake/dependencies.cmake").matchAll(/https:\/\/github\.com\/(\S+)\s+(?:GIT_TAG )?v([\d.]+)/g)];
  assert.equal(fetched.length, 6);
  for (const [, repository, version] of fetched) {
    const name = [repository, repository.split("/")[1]].find((name) => listed.has(name));
    assert.equal(listed.get(name)?.[0], version, repository);
  }
});

test("every package of the lock file has its checksum", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  for (const [path, { integrity }] of Object.entries(packages)) if (path !== "") assert.match(integrity, /^sha512-/, path);
});

test("the page lists whose code is in it", () => {
  const page = read("build/page/index.html");
  for (const name of ["lit-html (BSD-3-Clause)", "d3-array (ISC)", "pako (MIT AND Zlib)", "nlohmann/json (MIT)"])
    assert.ok(page.includes(name), name);
});
