import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
process.env.TZ = 'America/New_York';
const { Workbench } = require('./out/test/ui/workbench.js');
const day = n => new Date(Date.now() + n * 864e5).toISOString().slice(0, 10);
const write = (folder, files) => { for (const [p, t] of Object.entries(files)) { mkdirSync(dirname(join(folder, p)), { recursive: true }); writeFileSync(join(folder, p), t); } };
const mentee = (id, name) => `  - id: ${id}\n    name: "${name}"\n    role: mentee\n`;
const files = language => ({
  'programme.yaml': `name: Mentoring Kota\nlanguage: ${language}\ntimezone: Asia/Jakarta\npolicy:\n  stale_after_days: 21\n  alert_after_days: 35\n`,
  'people.yaml': `people:\n  - id: rahmat\n    name: "H. Rahmat Hidayat, S.Sos., M.Si."\n    role: mentor\n  - id: budi\n    name: Budi Santoso\n    role: mentor\n${mentee('ayu', 'Ayu Lestari')}${mentee('siti', 'Siti Wulandari, S.AP.')}${mentee('eko', 'Eko')}${mentee('dewi', 'Dewi')}`,
  'pairs/rahmat-ayu.yaml': 'mentors: [rahmat]\nmentees: [ayu]\ngoals:\n  - id: g1\n    text: Memimpin rapat\n',
  'pairs/rahmat-siti.yaml': 'mentors: [rahmat]\nmentees: [siti]\n',
  'pairs/budi-eko.yaml': `mentors: [budi]\nmentees: [eko]\nstart: ${day(-281)}\n`,
  'pairs/budi-dewi.yaml': 'mentors: [budi]\nmentees: [dewi]\nstatus: completed\n',
  [`sessions/rahmat-ayu/${day(3)}-01.yaml`]: `date: ${day(3)}\ntime: "14:00"\ntitle: Menyiapkan paparan untuk forum perangkat daerah\nstatus: scheduled\ncarried:\n  - ${day(-10)}-rahmat-ayu-01#a1\n  - ${day(-10)}-rahmat-ayu-01#a2\n`,
  [`sessions/rahmat-ayu/${day(-10)}-01.yaml`]: `date: ${day(-10)}\ntime: "09:00"\ntitle: Adaptasi layanan jarak jauh di kantor kecamatan\nactions:\n  - id: a1\n    text: Wawancarai tiga pengguna layanan di loket\n    owner: ayu\n    due: ${day(-2)}\n  - id: a2\n    text: Tulis rangkuman satu halaman untuk kepala bidang\n    owner: ayu\n    due: ${day(6)}\n  - text: Baca peraturan\n    owner: rahmat\n`,
  [`sessions/rahmat-ayu/${day(-2)}-01.yaml`]: `date: ${day(-2)}\ntime: "06:30"\ntitle: "مراجعة 3"\nstatus: scheduled\n`,
  [`sessions/rahmat-siti/${day(-25)}-01.yaml`]: `date: ${day(-25)}\ntitle: Kesepakatan\n`,
  [`sessions/budi-dewi/${day(-60)}-01.yaml`]: `date: ${day(-60)}\ntitle: Penutup\nactions:\n  - text: Kirim laporan\n    owner: dewi\n    due: ${day(-30)}\n`,
  [`reflections/rahmat-ayu/${day(-10)}-ayu-4p.md`]: `---\ntype: reflection\nsession: ${day(-10)}-rahmat-ayu-01\nauthor: ayu\nvisibility: pair\n---\n# Refleksi: Adaptasi layanan\n\nIsi.\n`,
});
const out = '/tmp/w3/rows-png'; mkdirSync(out, { recursive: true });
for (const [language, theme] of [['id', 'Default Light Modern'], ['en', 'Default Dark Modern']]) {
  const folder = `/tmp/w3/rows-view/${language}/Mentoring`; mkdirSync(folder, { recursive: true });
  write(folder, files(language));
  const w = await Workbench.open({ folder, viewport: { width: 1240, height: 800 }, theme, language, locale: language, settings: { 'window.menuBarVisibility': 'hidden', 'breadcrumbs.enabled': false } });
  try {
    await w.openView('Mentor Notes');
    await w.page.waitForTimeout(3500);
    await w.screenshot(`${out}/${language}-1.png`);
    try { await w.expand(/Ayu/); } catch (e) { console.log('expand', String(e).slice(0, 200)); }
    await w.page.waitForTimeout(1200);
    await w.screenshot(`${out}/${language}-2.png`);
    try { await w.openFile(`${day(3)}-01.yaml`); await w.page.waitForTimeout(2500); await w.screenshot(`${out}/${language}-3.png`); } catch (e) { console.log('open', String(e).slice(0, 200)); }
  } finally { await w.close(); }
}
