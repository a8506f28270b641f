// The fields of both forms, with their rules.
import * as z from "zod";

export const fields = [
  { name: "name", label: "姓名", pattern: /^\S{2,40}$/, message: "请填姓名" },
  { name: "idNumber", label: "身份证号", pattern: /^\d{17}[\dX]$/, message: "请填 18 位身份证号" },
  { name: "mobile", label: "手机号", pattern: /^1\d{10}$/, message: "请填 11 位手机号" },
];

export const schema = z.object(
  Object.fromEntries(fields.map(({ name, pattern, message }) => [name, z.string().regex(pattern, message)])),
);
