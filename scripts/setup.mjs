// Runs before everything else, on whatever Node the machine has: no dependencies, and in this file no syntax younger than Node 14.
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
	console.error(
		`需要 Node.js ${oldest} 或更高版本，这台机器上是 ${process.version}。\n` +
			`Node.js ${oldest} or later is needed to start; this machine has ${process.version}.`,
	);
	process.exit(1);
}

import('./setup/prepare.mjs')
	.then(({ prepare }) => prepare(process.argv[2]))
	.catch((error) => {
		console.error(error.isAdvice ? error.message : error);
		process.exit(1);
	});
