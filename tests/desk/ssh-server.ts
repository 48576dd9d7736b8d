import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ended, freePort } from '../e2e/programs.ts';

const SSHD = '/usr/sbin/sshd';
export const hasSshServer = existsSync(SSHD);

/** An SSH server of its own, that lets one key in. */
export interface SshServer {
	/** What git takes for a folder on this machine. */
	address(folder: string): string;
	/** What `GIT_SSH_COMMAND` has to be: with the key that is let in, or with another one. */
	command(key?: 'right' | 'wrong'): string;
	start(): Promise<void>;
	stop(): Promise<void>;
}

/** Prepares one in a folder; it ends with the test. */
export async function sshServer(folder: string): Promise<SshServer> {
	const port = await freePort();
	for (const key of ['host', 'right', 'wrong'])
		execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
	// Where it parts with its rights; a machine that has never started one lacks it.
	if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
	writeFileSync(
		join(folder, 'sshd_config'),
		`ListenAddress 127.0.0.1\nPort ${port}\nHostKey ${join(folder, 'host')}\nAuthorizedKeysFile ${join(folder, 'right.pub')}\n` +
			'PidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n',
	);
	let child: ReturnType<typeof spawn> | undefined;
	const stop = async () => {
		if (child) await ended(child, 'SIGTERM');
		child = undefined;
	};
	onTestFinished(stop);
	return {
		address: (path) => `ssh://${userInfo().username}@127.0.0.1:${port}${path}`,
		command: (key = 'right') =>
			`ssh -F none -i ${join(folder, key)} -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR`,
		async start() {
			child = spawn(SSHD, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: ['ignore', 'ignore', 'pipe'] });
			const said = child.stderr!;
			await new Promise<void>((resolve, reject) => {
				said.on('data', (data) => /listening on/i.test(String(data)) && resolve());
				child!.once('exit', (code) => reject(new Error(`sshd ended with ${code}`)));
			});
		},
		stop,
	};
}
