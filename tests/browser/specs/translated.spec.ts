// The page under a translator shows the same as without one.
import { answerAll, choose, date, go as goOn } from "../applicant.mjs";
import { expect, openApp, test, type Page } from "../fixtures";
import { APPLICANT, fillSection, put, save, saved, sections, visit } from "../form.mjs";
import { ADDRESS, lay, sample } from "../notice.mjs";
import { FAULTY, crowded, go, open, workshop } from "../workshop.mjs";
import { WORDS, translate, untranslated } from "../words";

/** Repeats every action on a translated page and on a plain one, and compares them. */
interface Twins {
  /** Opens the route in both and translates one. */
  open(route: string, notice?: string): Promise<void>;
  /** Does something in both, then compares them. */
  both(act: (page: Page) => Promise<unknown>): Promise<void>;
  translated: Page;
}

const twins = test.extend<{ twins: Twins }>({
  twins: async ({ context, page: plain, site, guard }, use) => {
    // The translator itself causes these complaints.
    guard.allow(WORDS);
    const translated = await context.newPage();
    const pages = [plain, translated];
    const shown = async (page: Page) =>
      page.evaluate(() => ({
        title: document.title,
        // Without line breaks: an extra element does not matter to a reader.
        words: document.getElementById("app")!.innerText.split(/\s+/).join(" "),
        options: [...document.querySelectorAll("option")].map((option) => option.text),
        focus: document.activeElement?.id || document.activeElement?.localName,
      }));
    // The plain page may itself be drawing.
    const same = async () => {
      await expect(async () => expect(await shown(translated)).toEqual(await shown(plain))).toPass({ timeout: 5_000 });
      expect(await translated.evaluate(untranslated)).toEqual([]);
    };
    await use({
      translated,
      open: async (route, notice) => {
        for (const page of pages) {
          if (notice) await lay(page, notice);
          await openApp(page, `${site.url}${route}`);
        }
        await translated.evaluate(translate);
        await same();
      },
      both: async (act) => {
        for (const page of pages) {
          await page.bringToFront();
          await act(page);
        }
        await same();
      },
    });
  },
});

const errors = (page: Page) => page.locator("#errors");

twins("the self-check: errors, other errors, an identity number, the result", async ({ twins }) => {
  const { both, translated } = twins;
  await twins.open("#/question/birth-date");
  await both(goOn);
  await both((page) => date(page, "1999", "13", "40"));
  await both(goOn);
  await both((page) => date(page, "2999", "1", "1"));
  await both(goOn);
  await both((page) => page.getByRole("button", { name: "改用身份证号来填" }).click());
  for (const number of ["", "15052220010820002", "150522200108200021", "150522200108200026"]) {
    await both((page) => page.getByLabel("身份证号", { exact: true }).fill(number));
    await both(goOn);
  }
  await expect(translated.locator("#recognised")).toBeVisible();
  await both((page) => visit(page, "#/question/circumstances"));
  await both((page) => page.locator(".choices input").nth(1).check());
  await both((page) => choose(page, "以下都没有"));
  await both((page) => page.locator(".choices input").nth(2).check());
  await both((page) => page.locator(".choices input").nth(2).uncheck());
  await both(goOn);
  await both((page) => visit(page, "#/question/hire-date"));
  await both((page) => choose(page, "用另一天"));
  await both((page) => answerAll(page));
  await both((page) => page.locator("details.answers > summary").click());
  await both((page) => page.getByRole("link", { name: /更改.*学历/ }).click());
  await both((page) => answerAll(page, { education: "初中及以下" }));
  await both((page) => visit(page, "#/"));
  await both((page) => {
    page.once("dialog", (dialog) => void dialog.accept());
    return page.getByRole("button", { name: "清除自查的回答，重新开始" }).click();
  });
});

twins("a section: one error mended, another made", async ({ twins }) => {
  const { both, translated } = twins;
  await twins.open("#/form");
  await both(sections);
  await both((page) => visit(page, "#/form/person"));
  const keep = (page: Page) => page.getByRole("button", { name: "保存，继续" }).click();
  await both(keep);
  await expect(errors(translated)).toContainText("请填“姓名”");
  await both((page) => put(page, "姓名", "王芳1"));
  await both(keep);
  await expect(errors(translated)).not.toContainText("请填“姓名”");
  for (const [label, value] of [
    ["姓名", "王芳"],
    ["身份证号", "150522200108200021"],
    ["出生日期", ["2001", "13", "40"]],
    ["户籍在哪个盟市", "通辽市"],
  ]) {
    await both((page) => put(page, label, value));
    await both(keep);
  }
  for (const [label, value] of APPLICANT["个人信息"] as [string, string][])
    await both((page) => put(page, label, value));
  await both((page) => put(page, "户籍在哪个盟市", "鄂尔多斯市"));
  await both(keep);
  for (const name of ["后旗", "科右前旗", "张三", "呼市", "前旗"])
    await both((page) => put(page, "或者直接输入地名", name));
  await both((page) => page.getByRole("button", { name: "乌拉特前旗" }).click());
});

twins("entries: added, moved, taken away, brought back", async ({ twins }) => {
  const { both } = twins;
  await twins.open("#/form");
  await both(sections);
  await both((page) => fillSection(page, "家庭成员和主要社会关系"));
  await both((page) => visit(page, "#/form/family"));
  const press = (name: RegExp | string, at = 0) => both((page) => page.getByRole("button", { name }).nth(at).click());
  await press(/^下移/);
  await press(/^下移/, 1);
  await press(/^上移/, 1);
  await press(/^删/);
  await press("撤回删除");
  await press(/^删/, 1);
  await press(/^删/);
  await both((page) => visit(page, "#/form/family/2"));
  await both((page) => put(page, "姓名", "1"));
  await both((page) => visit(page, "#/form/family"));
  await both((page) => page.getByRole("button", { name: "填完了，继续" }).click());
  await press(/^删/);
  await both((page) => page.getByRole("button", { name: "填完了，继续" }).click());
  await both((page) => visit(page, "#/form/check"));
});

// Two pages would see each other's drafts; drafts.spec.ts tests their words.
twins("keeping: files that cannot be opened, and others", async ({ twins }) => {
  const { both } = twins;
  await twins.open("#/form");
  await both(sections);
  await both((page) => fillSection(page, "报考岗位"));
  const file = (text: string) => ({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const pick = (text: string) => both((page) => page.getByLabel("打开以前存的文件").setInputFiles(file(text)));
  await pick("{");
  await pick('{"format":"xieguan-application","version":9}');
  await both(saved);
  await pick('{"format":"xieguan-application","version":1}');
  await pick('{"format":"xieguan-application","version":1,"answers":{"name":"王芳"}}');
});

twins("posts: how one stands with each, as what they turn on is told; another notice", async ({ twins }) => {
  const { both } = twins;
  await twins.open(`?notice=${ADDRESS}#/question/education`, await sample("banner"));
  await both((page) => answerAll(page));
  await both((page) => visit(page, "#/posts"));
  await both((page) => page.locator("#main .tally").waitFor());
  await both((page) =>
    page.locator("#main details").evaluateAll((all) => all.forEach((details) => details.toggleAttribute("open", true))),
  );
  await both((page) => page.getByLabel("男", { exact: true }).check());
  await both((page) => page.getByLabel("户籍在哪个盟市").selectOption("150600"));
  await both((page) => page.getByLabel("户籍在哪个旗县区").selectOption("鄂托克旗"));
  await both((page) => page.getByLabel(/^身高/).fill("175"));
  await both((page) => page.getByLabel("女", { exact: true }).check());
  await both((page) => visit(page, "#/form/post"));
  await both((page) => page.getByLabel("选岗位").selectOption("0"));
  await both((page) => page.getByLabel("选岗位").selectOption("3"));
  await both((page) => visit(page, "#/notice"));
  const city = Buffer.from(await sample("city"));
  for (const buffer of [city, Buffer.from("{"), Buffer.from("[]")])
    await both((page) =>
      page.locator("#notice-file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer }),
    );
});

twins("the workshop: findings, their number and what is said of them, as one writes and mends", async ({ twins }) => {
  const { both, translated } = twins;
  await twins.open("bureau.html#/");
  await both(workshop);
  await both((page) => open(page, FAULTY));
  await both((page) => page.locator(".keeping .said").waitFor());
  await both((page) => go(page, "报名时间"));
  await both((page) => put(page, "报名开始", ["2026", "11", "1"]));
  await expect(translated.locator("#lint-title")).toHaveText(/没有发现问题|处要看/);
  await both((page) => put(page, "报名截止", ["2026", "13", "1"]));
  await both((page) => page.getByRole("button", { name: "保存，继续" }).click());
  await both((page) => visit(page, "#/age"));
  await both((page) =>
    page
      .getByRole("button", { name: /^照这样改/ })
      .first()
      .click(),
  );
  await both((page) => page.getByRole("button", { name: "撤回刚才改的" }).click());
  await both((page) => visit(page, "#/posts"));
  const press = (name: RegExp | string, at = 0) => both((page) => page.getByRole("button", { name }).nth(at).click());
  await press(/^下移/);
  await press(/^复制/);
  await press(/^删/);
  await press("撤回删除");
  await both((page) => visit(page, "#/posts/1"));
  await both((page) => put(page, "最大年龄（周岁）", "35"));
  await both((page) => put(page, "岗位职责", "协助巡查"));
  await both((page) => put(page, "岗位职责", "独立查封；没收物品"));
  await both((page) => visit(page, "#/findings"));
  await press(/^照这样改/);
  await press(/^照这样改/);
  await press(/^撤回/);
  await both((page) => visit(page, "#/"));
  await both((page) => open(page, "{"));
  await both(async (page) => {
    page.once("dialog", (dialog) => void dialog.accept());
    await open(page, crowded(3));
  });
});

twins("the days after hiring", async ({ twins }) => {
  const { both } = twins;
  await twins.open("#/after");
  const count = (page: Page) => page.locator("form button").click();
  const day = (year: string) => async (page: Page) => {
    for (const [part, value] of Object.entries({ year, month: "3", day: "2" }))
      await page.locator(`#hired-${part}`).fill(value);
    await count(page);
  };
  await both((page) => page.locator("#hired-year").waitFor());
  for (const year of ["", "2026", "2027", "x"]) await both(day(year));
});
