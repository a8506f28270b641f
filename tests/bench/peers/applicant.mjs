// An applicant as the other engines get one. None of them can count birthdays, so the
// days are numbers and the birthdays are worked out beforehand, at no cost to them.

const DAY = 86_400_000;
const NEVER = 9_999_999;

/** Days since 1970. */
const number = (day) => Date.parse(day) / DAY;

/** The birthday after so many years; in a common year 29 February's is the 28th. */
function birthday(born, years) {
  const [year, month, day] = born.split("-").map(Number);
  const date = new Date(Date.UTC(year + years, month - 1, day));
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime() / DAY;
}

/** From the facts of the JavaScript API. */
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

/** Certificates that are 大专以上, and those that are 高中, as the notice reads them. */
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
