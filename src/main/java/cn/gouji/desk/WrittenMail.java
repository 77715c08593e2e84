package cn.gouji.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What a settings file writes about sending letters; a key left out or left empty has its default. */
record WrittenMail(
        @JsonProperty("host") @Nullable String host,
        @JsonProperty("port") @Nullable String port,
        @JsonProperty("security") @Nullable String security,
        @JsonProperty("user") @Nullable String user,
        @JsonProperty("password-file") @Nullable String passwordFile,
        @JsonProperty("from") @Nullable String from,
        @JsonProperty("certificates") @Nullable String certificates,
        @JsonProperty("connect-seconds") @Nullable String connectSeconds,
        @JsonProperty("timeout-seconds") @Nullable String timeoutSeconds,
        @JsonProperty("attempts") @Nullable String attempts,
        @JsonProperty("pause-seconds") @Nullable String pauseSeconds,
        @JsonProperty("per-minute") @Nullable String perMinute) {}
