package dev.nightdesk.source.http;

import okhttp3.HttpUrl;
import okhttp3.Request;

/// How a provider wants its key.
public enum Credential {
    /// It wants none.
    NONE {
        @Override
        Request sign(Request request, Secret key) {
            return request;
        }
    },
    /// `Authorization: Bearer KEY`.
    BEARER {
        @Override
        Request sign(Request request, Secret key) {
            return request.newBuilder().header("Authorization", "Bearer " + key.reveal()).build();
        }
    },
    /// `X-Finnhub-Token: KEY`.
    FINNHUB_TOKEN {
        @Override
        Request sign(Request request, Secret key) {
            return request.newBuilder().header("X-Finnhub-Token", key.reveal()).build();
        }
    },
    /// `?apikey=KEY`.
    QUERY {
        @Override
        Request sign(Request request, Secret key) {
            HttpUrl signed =
                    request.url().newBuilder().setQueryParameter("apikey", key.reveal()).build();
            return request.newBuilder().url(signed).build();
        }
    },
    /// `User-Agent: KEY`: not a secret, but the name and address that the provider asks for.
    USER_AGENT {
        @Override
        Request sign(Request request, Secret key) {
            return request.newBuilder().header("User-Agent", key.reveal()).build();
        }
    };

    abstract Request sign(Request request, Secret key);
}
