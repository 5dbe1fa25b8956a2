from typing import Literal

SocketHandshakeTransport = Literal["polling", "websocket"]

SOCKET_HANDSHAKE_TRANSPORT_VALUES: set[SocketHandshakeTransport] = {
    "polling",
    "websocket",
}


def check_socket_handshake_transport(value: str) -> SocketHandshakeTransport:
    if value in SOCKET_HANDSHAKE_TRANSPORT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SOCKET_HANDSHAKE_TRANSPORT_VALUES!r}"
    )
