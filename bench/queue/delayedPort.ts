import {once} from "node:events";
import {connect, createServer, type Socket} from "node:net";

/** A port of this machine that leads to another one, each way late by so many milliseconds: a network that is far. */
export async function delayedPort(target: number, ms: number): Promise<{port: number; close(): void}> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near]
    ]) {
      sockets.add(from);
      from.setNoDelay();
      from.on("data", (bytes) => setTimeout(() => to.writable && to.write(bytes), ms));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        setTimeout(() => to.destroy(), ms);
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as {port: number}).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    }
  };
}
