import type {Bilan} from "../../src/analysis/bilan/bilan.js";
import type {Cell} from "../../src/analysis/bilan/bilanTable.js";
import type {ObservedIndicator} from "../../src/analysis/revoyure/projection/observedIndicator.js";
import type {Brackets} from "../../src/core/brackets.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {contingents, fragilites} from "../../src/core/vocabulary.js";
import {classWords} from "../../src/words/labels.js";

/** What a document says of a sum of counts: its value, or that it is hidden. */
export interface Said {
  readonly what: string;
  readonly names: readonly string[];
  readonly value: number | "masqué";
}

/** A linear fact between counts. */
export interface Fact {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly relation: "=" | ">=";
}

export const natures = ["aci", "dc", "faNonDit", "bloq", "ord", "mutNonDit", "npru"] as const;
const statusOf = [[0, 1, 2], [3, 4, 5], [6]];
const range = (n: number) => Array.from({length: n}, (_, i) => i);

/**
 * The counts that an attacker reasons on, written apart from src/: by half-year, commune, class of quartier and bracket;
 * by half-year, commune and nature; by bailleur; delays. `tag` tells two publications apart.
 */
export class ReaderOfBilan {
  readonly said: Said[] = [];
  private readonly bilan: Bilan;
  private readonly k: number;
  private readonly h: number;
  private readonly classesOf: readonly (readonly number[])[];

  constructor(
    {bilan, indicators}: {readonly bilan: Bilan; readonly indicators: readonly ObservedIndicator[]},
    private readonly territoire: Territoire,
    private readonly brackets: Brackets,
    private readonly tag = ""
  ) {
    this.bilan = bilan;
    this.k = brackets.ids.length;
    this.h = bilan.period.halfYears.length;
    const {communes, quartiers} = territoire;
    const classes = communes.insee.map(() => new Set([0, 3]));
    quartiers.commune.forEach((c, q) => {
      classes[c].add(quartiers.fragilite[q]);
    });
    this.classesOf = classes.map((own) => [...own]);
    this.readTables();
    this.readLines();
    this.readVerdicts();
    this.readTold();
    this.readIndicators(indicators);
  }

  private y(h: number, c: number, g: number, k: number): string {
    return `${this.tag}y${h}_${c}_${g}_${k}`;
  }
  private z(h: number, c: number, n: number): string {
    return `${this.tag}z${h}_${c}_${n}`;
  }

  /** What this later document says of an earlier one, its half-years being the first of this one: the same lines and others. */
  holds(earlier: ReaderOfBilan): Fact[] {
    const own = (names: (reader: ReaderOfBilan) => readonly string[], relation: Fact["relation"]): Fact[] => {
      const before = names(earlier);
      return names(this).map((name, i) => ({plus: [name], minus: [before[i]], relation}));
    };
    const [bailleurs, k] = [range(this.territoire.bailleurs.ids.length), range(this.k + 1)];
    return [
      ...range(earlier.h).flatMap((h) => [...own((r) => r.ys({h}), "="), ...own((r) => r.zs({h}), "=")]),
      ...own((r) => [...r.bs(bailleurs, k), ...r.vs(bailleurs, range(7))], ">="),
      ...own((r) => [...r.list("a", range(3)), ...r.list("q", range(5))], ">="),
      ...own((r) => [...r.list("t", range(5)), ...r.list("m", range(5))], ">="),
      ...own((r) => [...r.list("u", k), ...r.list("o", k)], ">=")
    ];
  }

  private ys({
    h,
    c,
    g,
    k
  }: {
    h?: number;
    c?: readonly number[];
    g?: readonly number[];
    k?: readonly number[];
  }): string[] {
    return (h === undefined ? range(this.h) : [h]).flatMap((hh) =>
      (c ?? range(this.classesOf.length)).flatMap((cc) =>
        this.classesOf[cc]
          .filter((gg) => g === undefined || g.includes(gg))
          .flatMap((gg) => (k ?? range(this.k + 1)).map((kk) => this.y(hh, cc, gg, kk)))
      )
    );
  }

  private zs({h, c, n}: {h?: number; c?: readonly number[]; n?: readonly number[]}): string[] {
    return (h === undefined ? range(this.h) : [h]).flatMap((hh) =>
      (c ?? range(this.classesOf.length)).flatMap((cc) => (n ?? range(7)).map((nn) => this.z(hh, cc, nn)))
    );
  }

  private bs(b: readonly number[], k: readonly number[]): string[] {
    return b.flatMap((bb) => k.map((kk) => `${this.tag}b${bb}_${kk}`));
  }
  private vs(b: readonly number[], n: readonly number[]): string[] {
    return b.flatMap((bb) => n.map((nn) => `${this.tag}v${bb}_${nn}`));
  }
  private list(letter: string, n: readonly number[]): string[] {
    return n.map((i) => `${this.tag}${letter}${i}`);
  }
  private communesOfClass(g: number): number[] {
    return range(this.classesOf.length).filter((c) => this.territoire.communes.fragilite[c] === g);
  }

  /** What holds of any file of attributions. */
  facts(): Fact[] {
    const known = range(this.k + 1);
    const bailleurs = range(this.territoire.bailleurs.ids.length);
    const equal = (plus: readonly string[], minus: readonly string[]): Fact => ({plus, minus, relation: "="});
    const atMost = (less: readonly string[], more: readonly string[]): Fact => ({
      plus: more,
      minus: less,
      relation: ">="
    });
    return [
      ...range(this.h).flatMap((h) =>
        this.classesOf.map((_, c) => equal(this.ys({h, c: [c]}), this.zs({h, c: [c]})))
      ),
      ...known.map((k) => equal(this.bs(bailleurs, [k]), this.ys({k: [k]}))),
      ...range(7).map((n) => equal(this.vs(bailleurs, [n]), this.zs({n: [n]}))),
      ...bailleurs.map((b) => equal(this.bs([b], known), this.vs([b], range(7)))),
      equal(this.list("a", range(3)), this.ys({})),
      equal(this.list("q", range(5)), this.ys({})),
      equal(this.list("t", range(5)), this.list("u", known)),
      equal(this.list("m", range(5)), this.list("o", known)),
      ...[[0], [1], [2], statusOf[1], statusOf[2]].map((n, i) => atMost(this.list("t", [i]), this.zs({n}))),
      ...known.map((k) => atMost(this.list("u", [k]), this.ys({k: [k]})))
    ];
  }

  private say(what: string, names: readonly string[], value: Cell): void {
    if (typeof value === "number" || value === "masqué")
      this.said.push({what: `${this.tag}${what}`, names, value});
  }

  private rows(id: string): {readonly [column: string]: Cell}[] {
    const table = this.bilan.tables.find((other) => other.id === id);
    return (table?.rows ?? []).map((row) =>
      Object.fromEntries(table!.columns.map((column, i) => [column.id, row[i]]))
    );
  }

  private readTables(): void {
    const {ids, low} = this.brackets;
    const [modestes] = low.modestes;
    const told = range(this.k);
    const classNames = [...fragilites.map((g) => classWords[g]), "quartier non dit"] as string[];
    for (const row of this.rows("ressources-classes")) {
      const g = String(row.fragilite)
        .split(" et ")
        .map((name) => classNames.indexOf(name));
      const what = `classe ${row.fragilite}`;
      ids.forEach((id, k) => {
        this.say(`${what} ${id}`, this.ys({g, k: [k]}), row[id]);
      });
      this.say(what, this.ys({g, k: told}), row.renseignees);
    }
    const entrants = this.rows("entrants");
    entrants.forEach((row, i) => {
      const [g, k] = [Math.floor(i / this.k), i % this.k];
      this.say(`entrants ${i}`, this.ys({g: [g], k: [k]}), row.entrants);
    });
    const groups: [string, number[]][] = [
      ["faibles", range(modestes)],
      ...ids
        .slice(modestes)
        .map((id, i): [string, number[]] => [
          id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          [modestes + i]
        ])
    ];
    const units = (
      table: "communes" | "bailleurs",
      all: readonly string[],
      of: (row: {readonly [column: string]: Cell}) => number[]
    ) => {
      const rows = this.rows(table);
      const listed = new Set(rows.map((row) => all.indexOf(String(row.unite))).filter((i) => i >= 0));
      for (const row of rows) {
        const own = all.indexOf(String(row.unite));
        // "autres (n regroupés)" are those of the block that have no row.
        const members = own >= 0 ? [own] : of(row).filter((i) => !listed.has(i));
        const resources = (k: readonly number[]) =>
          table === "communes" ? this.ys({c: members, k}) : this.bs(members, k);
        const nature = (n: readonly number[]) =>
          table === "communes" ? this.zs({c: members, n}) : this.vs(members, n);
        const what = `${table} ${row.fragilite} ${row.unite}`;
        for (const [id, k] of groups) this.say(`${what} ${id}`, resources(k), row[id]);
        this.say(`${what} ressources`, resources(told), row.lignes_ressources);
        this.say(`${what} aci`, nature([0]), row.aci);
        this.say(`${what} droit commun`, nature([1]), row.droit_commun);
        this.say(`${what} autres`, nature([3, 4, 5, 6]), row.autres);
        this.say(`${what} natures`, nature([0, 1, 3, 4, 5, 6]), row.lignes_natures);
      }
    };
    units("communes", this.territoire.communes.noms, (row) =>
      this.communesOfClass(fragilites.findIndex((g) => classWords[g] === row.fragilite))
    );
    units("bailleurs", this.territoire.bailleurs.noms, () => range(this.territoire.bailleurs.ids.length));
    for (const [table, letter] of [
      ["activite", "a"],
      ["contingents", "q"]
    ] as const) {
      const rows = this.rows(table);
      rows.forEach((row, i) => {
        this.say(`${table} ${i}`, this.list(letter, [i]), row.attributions);
      });
      this.say(`${table} renseignées`, this.list(letter, range(rows.length)), rows[0]?.renseignees);
    }
    const delays: [string, readonly number[]][] = [
      ["tm", range(5)],
      ...[[0, 1, 2], [3], [4]].map((own): [string, readonly number[]] => ["tm", own]),
      ...told.map((k): [string, readonly number[]] => ["uo", [k]]),
      ["tm", [0]],
      ["tm", [1]]
    ];
    this.rows("delais").forEach((row, i) => {
      const [[lines, months], own] = delays[i];
      this.say(`délais ${i}`, this.list(lines, own), row.lignes);
      if (typeof row.lignes === "number" && typeof row.moyenne === "number")
        this.say(`mois ${i}`, this.list(months, own), Math.round(row.moyenne * row.lignes));
      else if (row.moyenne === "masqué") this.say(`mois ${i}`, this.list(months, own), "masqué");
    });
  }

  private readLines(): void {
    const {lines, missing, period} = this.bilan;
    this.say("attributions", this.ys({}), lines.used);
    period.halfYears.forEach((label, h) => {
      this.say(`attributions ${label}`, this.ys({h}), lines.byHalfYear[label] ?? "masqué");
    });
    const untold: {readonly [what: string]: readonly string[]} = {
      "ressources ou catégorie du ménage": this.ys({k: [this.k]}),
      "quartier, ou classe du quartier": this.ys({g: [3]}),
      "situation ACI d’un 1er accès": this.zs({n: [2]}),
      "mutation bloquée ou non": this.zs({n: [5]}),
      activité: this.list("a", [2]),
      contingent: this.list("q", [4])
    };
    for (const [what, names] of Object.entries(untold))
      this.say(`non dit, ${what}`, names, missing.find((one) => one.what === what)?.lines ?? "masqué");
    const date = missing.find(({what}) => what === "date de la demande")?.lines;
    if (date !== undefined) this.say("dates", this.list("t", range(5)), lines.used - date);
  }

  private readVerdicts(): void {
    for (const {id, units} of this.bilan.verdicts)
      for (const unit of units) {
        const {noms} = this.territoire.communes;
        const g = (fragilites as readonly string[]).indexOf(unit.id);
        const low = this.lowOf(g);
        const [own, whole] = id.startsWith("ressources-classe-")
          ? [this.ys({g: [g], k: range(low)}), this.ys({g: [g], k: range(this.k)})]
          : id === "aci-bailleurs"
            ? [0, 1].map((_, i) =>
                this.vs([this.territoire.bailleurs.ids.indexOf(unit.id)], i === 0 ? [0] : [0, 1])
              )
            : [[0], [0, 1]].map((n) =>
                this.zs({c: id === "aci-communes" ? [noms.indexOf(unit.nom)] : this.communesOfClass(g), n})
              );
        this.say(`verdict ${id} ${unit.id}`, own, unit.successes);
        this.say(`verdict ${id} ${unit.id} n`, whole, unit.n);
      }
  }

  /** The list of figures that the document carries for the publication that follows it. */
  private readTold(): void {
    const {told, period} = this.bilan;
    const ranks = (all: readonly string[], own: readonly string[] | undefined) =>
      own?.map((each) => (each === "non dit" ? all.length : all.indexOf(each)));
    const natureIds = [
      "aci",
      "droitCommun",
      "aciInconnu",
      "bloquees",
      "ordinaires",
      "blocageInconnu",
      "relogements"
    ];
    for (const {form, value} of told?.figures ?? []) {
      const own = form as unknown as {readonly [list: string]: readonly string[] | undefined};
      const k = ranks(this.brackets.ids, own.brackets);
      const n = form.of === "delais" || form.of === "mois" ? undefined : ranks(natureIds, own.natures);
      const g = ranks(fragilites, own.classes);
      const halves = ranks(period.halfYears, own.halfYears) ?? range(this.h);
      const units = ranks(
        form.of === "communes" ? this.territoire.communes.insee : this.territoire.bailleurs.ids,
        own.units
      )!;
      const delays = (natures: string, bracket: string) =>
        k === undefined ? this.list(natures, own.natures as unknown as number[]) : this.list(bracket, k);
      const names = {
        classes: () => halves.flatMap((h) => this.ys({h, g, k})),
        classesDeCommunes: () =>
          halves.flatMap((h) => this.zs({h, c: g!.flatMap((each) => this.communesOfClass(each)), n})),
        communes: () => (k === undefined ? this.zs({c: units, n}) : this.ys({c: units, k})),
        bailleurs: () => (k === undefined ? this.vs(units, n!) : this.bs(units, k)),
        activite: () => this.list("a", ranks(["actifs", "inactifs"], own.parts)!),
        contingents: () => this.list("q", ranks(contingents, own.parts)!),
        delais: () => delays("t", "u"),
        mois: () => delays("m", "o")
      }[form.of]();
      this.say(JSON.stringify(form), names, value ?? "masqué");
    }
  }

  private lowOf(g: number): number {
    const {low} = this.brackets;
    return g < 0 || g > 2 ? low.modestes[0] : g === 0 ? low.ceiling[0] : low.floor[0];
  }

  /** What the revoyure made of this bilan shows of each half-year. */
  private readIndicators(indicators: readonly ObservedIndicator[]): void {
    for (const {id, points} of indicators)
      for (const {halfYear, observed} of points) {
        if (observed === undefined) continue;
        const h = this.bilan.period.halfYears.indexOf(halfYear);
        const [family, place, bracket] = id.split(".");
        const g = (fragilites as readonly string[]).indexOf(place);
        const classes = g < 0 ? undefined : [g];
        const c = g < 0 ? undefined : this.communesOfClass(g);
        const counts: {readonly [family: string]: readonly (readonly string[])[]} = {
          sous60: [
            this.ys({h, g: classes, k: range(this.lowOf(g))}),
            this.ys({h, g: classes, k: range(this.k)})
          ],
          tranche: [
            this.ys({h, g: classes, k: [this.brackets.ids.indexOf(bracket)]}),
            this.ys({h, g: classes, k: range(this.k)})
          ],
          aci: [this.zs({h, c, n: [0]}), this.zs({h, c, n: [0, 1]})],
          attributions: [this.ys({h})],
          premierAcces: [this.zs({h, n: [0, 1, 2]})],
          mutationsBloquees: [this.zs({h, n: [3]})],
          relogementsNpru: [this.zs({h, n: [6]})]
        };
        const [own, whole] = counts[family] ?? [];
        if (own === undefined) continue;
        this.say(`${id} ${halfYear}`, own, observed.successes);
        if (observed.n !== undefined) this.say(`${id} ${halfYear} n`, whole, observed.n);
      }
  }
}
