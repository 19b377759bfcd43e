/** What is to be done after an import that the fit rests on. */
export const refitNeeded =
  "Le calage est à refaire : « npx equilibre calibrer » (une à deux minutes). Ensuite chaque projection s’en sert et le dit.";
