package id.lini.mobile.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lini.example.go.id",
                "http://8.8.8.8",
                "http://172.32.0.1",
                "http://11.0.0.1",
                "http://192.169.1.1",
                "http://10.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://[2001:db8::1]",
                "ftp://192.168.1.1.example.com"
            })
    void theInternetIsSpokenToWithTlsOnly(String address) {
        assertThat(PlainHttp.allowed(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lini.example.go.id",
                "HTTPS://8.8.8.8",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://10.1.2.3",
                "http://172.16.0.1",
                "http://172.31.255.1",
                "http://192.168.43.1:8080",
                "http://[::1]:8080",
                "http://[fd12:3456::1]"
            })
    void theOfficesOwnNetworkMayGoWithout(String address) {
        assertThat(PlainHttp.allowed(URI.create(address))).isTrue();
    }

    @Test
    void notEvenAStoredAddressIsSpokenTo() {
        SyncTransport transport = new HttpTransport(URI.create("http://lini.example.go.id"));

        assertThatThrownBy(() -> transport.send(new SyncTransport.Request("GET", "/", "", Optional.empty())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("plain http");
    }
}
