import {describe, expect, test} from "vitest";
import {commandList} from "../../src/cli/commandList.js";

describe("the list of commands", () => {
  test.each(commandList.map((listed) => [listed.term, listed] as const))(
    "« %s » is the name and the arguments of the command that it loads",
    async (term, {load}) => {
      const command = await load();
      const shown = command.registeredArguments.map((argument) => {
        const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
        return argument.required ? `<${name}>` : `[${name}]`;
      });
      expect([command.name(), ...shown].join(" ")).toBe(term);
      expect(command.description(), "said once, in the list").toBe("");
    }
  );
});
