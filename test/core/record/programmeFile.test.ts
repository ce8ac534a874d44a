import { assert } from 'chai';
import { parseText } from '../../../src/core/files/parseFile';

const read = (text: string): ReturnType<typeof parseText> => parseText('file:///p/programme.yaml', { kind: 'programme', folder: 'file:///p' }, text);

suite('What printed pages show', () => {
	test('is read with English and with Indonesian keys', () => {
		const english = read(`letterhead:
  organisation: Badan Kepegawaian
  unit: Bidang Pengembangan
  address: |
    Jalan Merdeka 1
    Bandung
  logo: letterhead/logo.png
  place: Bandung
signers:
  - name: Dr. Sari Dewi, M.Si.
    position: Kepala Bidang
    nip: 197001012000012001
policy:
  certificate:
    sessions: 6
    hours: 9
`);
		const indonesian = read(`kop_surat:
  instansi: Badan Kepegawaian
  unit_kerja: Bidang Pengembangan
  alamat: |
    Jalan Merdeka 1
    Bandung
  logo: letterhead/logo.png
  tempat: Bandung
penanda_tangan:
  - nama: Dr. Sari Dewi, M.Si.
    jabatan: Kepala Bidang
    nip: 197001012000012001
kebijakan:
  sertifikat:
    sesi: 6
    jam: 9 jam
`);
		const { letterhead, signers, policy } = english.programme!;
		assert.deepEqual({ letterhead, signers, policy }, {
			letterhead: {
				organisation: 'Badan Kepegawaian', unit: 'Bidang Pengembangan', address: 'Jalan Merdeka 1\nBandung\n', logo: 'letterhead/logo.png', place: 'Bandung',
			},
			signers: [{ name: 'Dr. Sari Dewi, M.Si.', position: 'Kepala Bidang', nip: '197001012000012001' }],
			policy: { certificate: { sessions: 6, hours: 9 } },
		});
		const { programme } = indonesian;
		const shown = { letterhead: programme?.letterhead, signers: programme?.signers, policy: programme?.policy };
		assert.deepEqual(shown, { letterhead, signers, policy });
		assert.deepEqual(english.problems, []);
	});

	test('has a problem where a value is of the wrong kind, and the rest is read', () => {
		const { programme, problems } = read('letterhead: Badan\nsigners:\n  - Sari\n  - position: [a, b]\n    nip: 1\n'
			+ 'policy:\n  certificate:\n    sessions: 0\n    hours: many\n');
		assert.deepEqual(problems.map(({ code, range: { start } }) => [code, start]), [
			['record.wrongType', { line: 0, character: 12 }], ['record.wrongType', { line: 3, character: 14 }],
			['record.badNumber', { line: 7, character: 14 }], ['record.badNumber', { line: 8, character: 11 }],
		]);
		assert.deepEqual(programme?.signers, [{ name: 'Sari' }, { nip: '1' }]);
	});

	test('has its logo in the programme’s folder, as a path that leads there', () => {
		const logo = (path: string): readonly string[] => read(`letterhead:\n  logo: ${path}\n`).problems.map(({ code }) => code);
		const codes = [logo('C:\\logo.png'), logo('letterhead\\logo.png'), logo('letterhead/logo.png')];
		assert.deepEqual(codes, [['link.otherComputer'], ['link.backslash'], []]);
	});
});
