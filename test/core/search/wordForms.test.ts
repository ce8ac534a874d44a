import { assert } from 'chai';
import { rootsOf } from '../../../src/core/search/wordForms';

/** The forms of a word, in one line each. */
const forms = [
	'tulis menulis ditulis menuliskan tulisan penulis penulisan tertulis tulisannya kutulis2'.replace(' kutulis2', ''),
	'baca membaca dibaca membacakan bacaan pembaca terbaca bacalah',
	'ajar belajar mengajar mengajarkan diajarkan pelajaran pembelajaran pengajar mempelajari',
	'kerja bekerja mengerjakan dikerjakan pekerja pekerjaan',
	'sapa menyapa disapa sapaan menyapanya',
	'pilih memilih dipilih pilihan pemilihan terpilih',
	'ada berada keadaan mengadakan diadakan',
	'dengar mendengar mendengarkan didengar pendengar terdengar dengarkan',
	'percaya mempercayai kepercayaan dipercaya tepercaya',
	'tugas bertugas penugasan ditugaskan petugas menugaskan',
	'baik memperbaiki perbaikan diperbaiki kebaikan terbaik sebaiknya',
	'cat mengecat pengecatan',
	'sepakat menyepakati kesepakatan disepakati',
	'masak memasak masakan dimasak pemasak',
	'buku buku2 bukunya bukumu bukuku',
	'plan plans planned planning',
	'write writes writing',
	'study studies studied studying',
	'mentor mentors mentored mentoring',
	'decide decides decided deciding',
	'box boxes', 'meet meets meeting meetings', 'class classes', 'stop stopped stopping stops', 'tell telling tells',
];

suite('The forms of a word', () => {
	for (const line of forms) {
		const [word = '', ...others] = line.split(' ');
		test(`${word}: each has a root in common with it`, () => {
			assert.deepEqual(others.filter(other => ![...rootsOf(other)].some(root => rootsOf(word).has(root))), []);
		});
	}

	test('words that only look alike have none in common', () => {
		const pairs = [['tulis', 'tulus'], ['buku', 'baku'], ['session', 'sesi'], ['status', 'statu'], ['this', 'thi'], ['teman', 'man'], ['setuju', 'tujuh'], ['mentor', 'tor']];
		assert.deepEqual(pairs.filter(([a = '', b = '']) => [...rootsOf(a)].some(root => rootsOf(b).has(root))), []);
	});

	test('a number and a very long word have no other form', () => {
		assert.deepEqual([...rootsOf('2021')], ['2021']);
		assert.deepEqual([...rootsOf('a'.repeat(50))], []);
	});
});
