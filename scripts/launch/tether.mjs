// Loaded before main.ts by the launcher: should the launcher die without a word (kill -9), the server ends too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
