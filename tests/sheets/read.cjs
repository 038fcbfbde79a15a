// Prints every cell that SheetJS finds in a workbook: {sheet: {cell: number or text}}.
// node read.cjs FOLDER_WITH_NODE_MODULES WORKBOOK
const path = require("path");
const XLSX = require(path.join(path.resolve(process.argv[2]), "node_modules", "xlsx"));
const book = XLSX.readFile(process.argv[3]);
const sheets = {};
for (const name of book.SheetNames) {
  const cells = (sheets[name] = {});
  for (const [at, cell] of Object.entries(book.Sheets[name])) {
    if (!at.startsWith("!") && cell.v !== undefined && cell.v !== "") cells[at] = cell.v;
  }
}
console.log(JSON.stringify(sheets));
