import {StringDecoder} from "node:string_decoder";
import {type SaxesAttributePlain, SaxesParser} from "saxes";
import {brokenWorkbook} from "./brokenWorkbook.js";

/** What a part is read with: names without their prefix, attributes by name. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: {readonly [name: string]: string}) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Feeds a part to its handlers; yields after each piece so that what was gathered can be handed on. */
export async function* readXml(
  chunks: AsyncIterable<Buffer>,
  {path, name, handlers}: {path: string; name: string; handlers: XmlHandlers}
): AsyncGenerator<void> {
  const parser = new SaxesParser({});
  const broken = () => brokenWorkbook(path, `la partie « ${name} » n’est pas du XML bien formé`);
  parser.on("error", () => {
    throw broken();
  });
  parser.on("doctype", () => {
    throw broken();
  });
  parser.on("opentag", ({name: tag, attributes}) =>
    handlers.open(withoutPrefix(tag), attributes as {[name: string]: string})
  );
  const {close, text} = handlers;
  if (close !== undefined) parser.on("closetag", ({name: tag}) => close(withoutPrefix(tag)));
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new StringDecoder("utf8");
  for await (const chunk of chunks) {
    parser.write(decoder.write(chunk));
    yield;
  }
  parser.write(decoder.end());
  parser.close();
  yield;
}

/** The same for a part that is read whole before anything is done with it. */
export async function readWholeXml(
  chunks: AsyncIterable<Buffer>,
  request: {path: string; name: string; handlers: XmlHandlers}
): Promise<void> {
  for await (const _ of readXml(chunks, request));
}

function withoutPrefix(name: SaxesAttributePlain["name"]): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
