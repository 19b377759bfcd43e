import {readRevoyure} from "../../files/revoyure/revoyureFolder.js";
import {emit, parameter} from "../emit.js";

/** Longest table that a page shows; the workbook has the others. */
const mostRows = 100;

await emit(() => {
  const document = readRevoyure(parameter("id"));
  const {bilan} = document.revoyure;
  const tables = bilan.tables.filter(({rows}) => rows.length <= mostRows);
  return {
    ...document,
    revoyure: {...document.revoyure, bilan: {...bilan, tables, unusable: [], readings: undefined}}
  };
});
