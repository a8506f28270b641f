// Columns for `outcomes`, of facts in the shape of the JavaScript API.

/** `codes` are the words behind the numbers, as the package gives them. */
export function toColumns(people, codes) {
  const number = (day) => (day ? Number(day.replaceAll("-", "")) : 0);
  const day = (key) => Int32Array.from(people, (facts) => number(facts[key]));
  const occurrence = (key) => Int32Array.from(people, ({ [key]: when }) => (when === "never" ? -1 : number(when?.on)));
  const choice = (key, words) => Uint8Array.from(people, (facts) => words.indexOf(facts[key]) + 1);
  const yesOrNo = (answer) => Uint8Array.from(people, (facts) => [false, true].indexOf(answer(facts)) + 1);
  const names = new Set(people.flatMap(({ circumstances }) => Object.keys(circumstances ?? {})));
  const circumstances = [...names].map((name) => [name, yesOrNo((facts) => facts.circumstances?.[name])]);
  return {
    birthDate: day("birthDate"),
    hireDate: day("hireDate"),
    earlierEngagement: occurrence("earlierEngagement"),
    education: choice("education", codes.education),
    expectedCertificate: occurrence("expectedCertificate"),
    fullTime: yesOrNo((facts) => facts.fullTime),
    service: choice("service", codes.service),
    conduct: choice("conduct", codes.declaration),
    ability: choice("ability", codes.declaration),
    circumstances: Object.fromEntries(circumstances),
  };
}
