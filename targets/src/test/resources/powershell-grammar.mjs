// Reads commands from standard input, one text of JSON a line, and prints the numbers of those that
// the grammar of PowerShell does not take. Needs tree-sitter-powershell and web-tree-sitter.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.argv[2] + '/');
const treeSitter = pathToFileURL(require.resolve('web-tree-sitter'));
const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');

const { Parser, Language } = await import(treeSitter);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const tree = parser.parse(JSON.parse(line));
  if (tree.rootNode.hasError) {
    console.log(number);
  }
  tree.delete();
  number++;
}
console.log('read ' + number);
