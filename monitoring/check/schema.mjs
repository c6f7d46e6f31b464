// Compares dashboards with the types of @grafana/schema, in the folder of whose packages this is run. A key that the types
// do not have, or a value that they do not allow, is an error. Takes the dashboards' files; generates the schema once.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { createGenerator } = require('ts-json-schema-generator');
const Ajv = require('ajv').default;

const RAW = './node_modules/@grafana/schema/dist/esm/raw';
// panel types: the folder of each in the schema, and whether it has settings of fields of its own
const PANELS = {
  stat: ['Stat', false],
  gauge: ['Gauge', false],
  bargauge: ['BarGauge', false],
  timeseries: ['TimeSeries', true],
  table: ['Table', true],
};

function types() {
  const lines = [
    `import { Dashboard as D } from '${RAW}/dashboard/x/dashboard_types.gen';`,
    'export type dashboard = D;',
  ];
  for (const [type, [name, hasFields]] of Object.entries(PANELS)) {
    lines.push(`import * as ${type} from '${RAW}/composable/${type}/panelcfg/x/${name}PanelCfg_types.gen';`);
    lines.push(`export type ${type}_options = Partial<${type}.Options>;`);
    if (hasFields) lines.push(`export type ${type}_fields = Partial<${type}.FieldConfig>;`);
  }
  return lines.join('\n') + '\n';
}

function schema() {
  if (!fs.existsSync('schema.json')) {
    fs.writeFileSync('types.ts', types());
    fs.writeFileSync('tsconfig.json', JSON.stringify({
      compilerOptions: { module: 'esnext', moduleResolution: 'bundler', target: 'es2022', skipLibCheck: true, strict: true },
      files: ['types.ts'],
    }));
    const made = createGenerator({ path: 'types.ts', tsconfig: 'tsconfig.json', type: '*', skipTypeCheck: true }).createSchema('*');
    fs.writeFileSync('schema.json', JSON.stringify(made));
  }
  return JSON.parse(fs.readFileSync('schema.json', 'utf8'));
}

const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
ajv.addSchema(schema(), 'grafana');
let wrong = 0;

function compare(type, value, where) {
  const fits = ajv.getSchema(`grafana#/definitions/${type}`);
  if (!fits) throw new Error(`no type ${type}`);
  if (fits(value)) return;
  for (const error of fits.errors.slice(0, 5)) {
    console.log(`${where}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    wrong++;
  }
}

for (const file of process.argv.slice(2)) {
  const dashboard = JSON.parse(fs.readFileSync(file, 'utf8'));
  const name = path.basename(file);
  compare('dashboard', dashboard, name);
  for (const panel of dashboard.panels.filter((one) => one.type !== 'row')) {
    const kind = PANELS[panel.type];
    if (!kind) throw new Error(`${name}: a panel of an unknown type ${panel.type}`);
    compare(`${panel.type}_options`, panel.options, `${name} '${panel.title}' options`);
    if (kind[1]) compare(`${panel.type}_fields`, panel.fieldConfig.defaults.custom ?? {}, `${name} '${panel.title}' custom`);
  }
}
const { version } = require('@grafana/schema/package.json');
console.log(`@grafana/schema ${version}`);
process.exit(wrong ? 1 : 0);
