/** The browser build of exceljs, in one file that Framework can serve. */
declare module "exceljs/dist/exceljs.min.js" {
  import excel from "exceljs";

  export default excel;
}
