import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { startDesk, type TestDesk } from './start-desk.ts';
import { signIn, type Talk } from './talk.ts';

const SHORT = { head: 3000, body: 3000, whole: 20_000, idle: 8000 };

interface Slow {
	socket: Socket;
	answer: string;
	isOver: boolean;
}

/** A desk of little patience, with a secretary who is signed in. */
async function shortDesk(): Promise<TestDesk & { talk: Talk; open: (bytes: string) => Slow }> {
	const desk = await startDesk(scratchFolder(smallNetwork()), { slowSenders: SHORT });
	await desk.person('li', { role: 'secretary', branch: 'ting-tao' });
	const { hostname, port } = new URL(desk.origin);
	/** A connection on which these bytes were sent. */
	const open = (bytes: string): Slow => {
		const slow: Slow = { socket: connect(Number(port), hostname), answer: '', isOver: false };
		slow.socket.on('data', (data) => (slow.answer += data)).on('error', () => undefined);
		slow.socket.on('close', () => (slow.isOver = true));
		slow.socket.write(bytes);
		onTestFinished(() => void slow.socket.destroy());
		return slow;
	};
	return { ...desk, open, talk: await signIn(desk.origin, 'li') };
}

/** Sends on, a byte now and then, for as long as somebody listens. */
function trickle({ socket }: Slow): void {
	const timer = setInterval(() => socket.write('a'), 200);
	socket.on('close', () => clearInterval(timer));
}

const goesOn = async ({ talk }: { talk: Talk }) => expect((await talk.get('/')).status).toBe(200);
const PATIENT = { timeout: 120_000 };
const areAllOver = (all: Slow[]) => expect.poll(() => all.filter(({ isOver }) => !isOver).length, PATIENT).toBe(0);
const headOf = (path: string, ...more: string[]) =>
	[`POST ${path} HTTP/1.1`, 'Host: desk', ...more, '', ''].join('\r\n');

test('two hundred who send their head a byte at a time are cut off, and others are answered meanwhile', async () => {
	const desk = await shortDesk();
	const all = Array.from({ length: 200 }, () => desk.open('GET /sign-in HTTP/1.1\r\nHost: desk\r\nX-'));
	all.forEach(trickle);
	await goesOn(desk);
	await areAllOver(all);
	await goesOn(desk);
});

test('two hundred who send nothing at all are cut off', async () => {
	const desk = await shortDesk();
	const all = Array.from({ length: 200 }, () => desk.open(''));
	await goesOn(desk);
	await areAllOver(all);
	await goesOn(desk);
});

test('a body that comes a byte at a time is not waited for, at the door, behind it, or of unknown length', async () => {
	const desk = await shortDesk();
	const mine = [`Cookie: ${desk.talk.cookie()}`, `X-CSRF-Token: ${desk.talk.token()}`];
	const form = 'Content-Type: application/x-www-form-urlencoded';
	const json = 'Content-Type: application/json';
	const heads = [
		headOf('/sign-in', form, 'Content-Length: 2000'),
		headOf('/api/decap/ting-tao', json, 'Content-Length: 40000000'),
		headOf('/api/decap/ting-tao', ...mine, json, 'Content-Length: 2000'),
		headOf('/api/decap/ting-tao', ...mine, json, 'Transfer-Encoding: chunked'),
		headOf('/no-such-page', form, 'Content-Length: 2000'),
	];
	const all = Array.from({ length: 200 }, (_, index) => desk.open(heads[index % heads.length]!));
	all.forEach(trickle);
	await goesOn(desk);
	await areAllOver(all);
	await goesOn(desk);
	// A stranger hears at once that nothing will come of it.
	expect(all[1]!.answer).toMatch(/^HTTP\/1\.1 401/);
});

test('whoever stops half-way and closes their side holds nothing', async () => {
	const desk = await shortDesk();
	const all = [
		desk.open('GET /sign-in HTTP/1.1\r\nHost: de'),
		desk.open(headOf('/sign-in', 'Content-Type: application/json', 'Content-Length: 2000')),
		desk.open(''),
	];
	for (const { socket } of all) socket.end();
	await areAllOver(all);
	await goesOn(desk);
});

test('whoever asks for much and takes nothing is cut off', async () => {
	const desk = await shortDesk();
	const head = `GET /assets/decap/decap-cms.js HTTP/1.1\r\nHost: desk\r\nCookie: ${desk.talk.cookie()}\r\n\r\n`;
	for (let index = 0; index < 50; index++) desk.open(head).socket.pause();
	await expect.poll(() => openConnections(desk), PATIENT).toBeGreaterThanOrEqual(50);
	await goesOn(desk);
	await expect.poll(() => openConnections(desk), PATIENT).toBeLessThan(10);
	await goesOn(desk);
});

test('a save with large pictures on a poor line is waited for', async () => {
	const desk = await shortDesk();
	const length = 200_000;
	const slow = desk.open(
		headOf(
			'/api/decap/ting-tao',
			`Cookie: ${desk.talk.cookie()}`,
			`X-CSRF-Token: ${desk.talk.token()}`,
			'Content-Type: application/json',
			`Content-Length: ${length}`,
		),
	);
	const body = JSON.stringify({ action: 'info', params: {}, more: '' }).padEnd(length, ' ');
	for (let sent = 0; sent < length; sent += length / 20) {
		slow.socket.write(body.slice(sent, sent + length / 20));
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	await expect.poll(() => slow.answer).toMatch(/^HTTP\/1\.1 200/);
});

function openConnections({ app }: TestDesk): Promise<number> {
	return new Promise((resolve) => app.server.getConnections((_, count) => resolve(count)));
}
