import type {PolicyId} from "../../vocabulary.js";
import {aleatoire, cotation, file} from "./cotation.js";
import {loi} from "./loi.js";
import {objectifs, quotas} from "./objectifs.js";
import {observedPractice} from "./observedPractice.js";
import type {Policy} from "./policy.js";

/** The shelf: add a policy here and to `policyIds` (vocabulary.ts), and a scenario can name it. */
export const policies: {readonly [id in PolicyId]: Policy} = {
  "pratique-2014": observedPractice,
  objectifs,
  quotas,
  cotation,
  aleatoire,
  file,
  loi
};
