#!/usr/bin/env bash
# One slice of a command a task of a Slurm array, on a folder that every node shares:
#   cd equilibre
#   sbatch --array=1-8 --cpus-per-task=4 docs/slurm/tranche.sh simuler ciet --replications 400 --mondes 64
# then, once the array is done: npx equilibre reunir
#SBATCH --job-name=equilibre
#SBATCH --mem=2G
set -euo pipefail
exec node "${SLURM_SUBMIT_DIR:-.}/bin/equilibre.js" "$@" \
  --tranche "${SLURM_ARRAY_TASK_ID:?lancer avec sbatch --array=1-n}/${SLURM_ARRAY_TASK_COUNT:?lancer avec sbatch --array=1-n}" \
  --fils "${SLURM_CPUS_PER_TASK:-1}"
