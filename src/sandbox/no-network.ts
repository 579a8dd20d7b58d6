import { Socket as UdpSocket } from 'node:dgram';
import { Server, Socket } from 'node:net';

/** Reading a mail never needs a network: whatever asks for one in this process is refused. The permission model of Node 24 does not do it. */
export function refuseNetwork(): void {
  const refuse = (): never => {
    throw new Error('the sandbox has no network');
  };
  Socket.prototype.connect = refuse;
  Server.prototype.listen = refuse;
  UdpSocket.prototype.bind = refuse;
  UdpSocket.prototype.send = refuse;
}
