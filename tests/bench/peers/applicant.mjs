// An applicant for the other engines. None of them can compute birthdays, so days are numbers,
// and birthdays are computed before the timing.

const DAY = 86_400_000;
const NEVER = 9_999_999;

/** Days since 1970. */
const number = (day) => Date.parse(day) / DAY;

/** The birthday after so many years; 28 February in a common year if born on 29 February. */
function birthday(born, years) {
  const [year, month, day] = born.split("-").map(Number);
  const date = new Date(Date.UTC(year + years, month - 1, day));
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime() / DAY;
}

/** Converts facts of the JavaScript API. */
export function ready(facts) {
  const { birthDate, hireDate, earlierEngagement, expectedCertificate } = facts;
  const on = (occurrence, never) => (occurrence === "never" ? never : number(occurrence.on));
  return {
    hired: number(hireDate),
    engaged: on(earlierEngagement, number(hireDate)),
    adult: birthday(birthDate, 18),
    tooOld: birthday(birthDate, 36),
    certificate: on(expectedCertificate, NEVER),
    education: facts.education,
    service: facts.service,
    conduct: facts.conduct,
    ability: facts.ability,
    ...facts.circumstances,
  };
}

/** Certificates that are 大专以上, and those that are 高中, under this notice. */
export const COLLEGE = ["juniorCollege", "bachelorOrAbove", "seniorTechnical", "preparatoryTechnician"];
export const SENIOR_HIGH = ["seniorHigh", "secondaryVocational"];

/** Circumstances that bar, and those that the bureau weighs. */
export const BARS = [
  "criminalPunishment",
  "underInvestigation",
  "administrativeDetention",
  "rehabilitativeCustody",
  "drugUse",
  "dismissedByPublicBody",
  "unlawfulOrganisation",
  "judgmentDefaulter",
];
export const WEIGHED = ["otherPenalty", "overdueDebt", "dismissedElsewhere"];
