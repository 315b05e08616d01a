"""The account, tokens and limits, by both clients; limits and faults as the clients see them."""

import hubspot
import hubspot.crm.objects as objects
import hubspot_sdk
import pytest
from conftest import TOKEN, Simulator

APP = {
    "client_id": "simulator-client", "client_secret": "simulator-secret", "refresh_token": "simulator-refresh-token",
}


class TestAPIClient:
    """hubspot-api-client"""

    def test_tokens(self, client, simulator):
        issued = client.oauth.tokens_api.create(grant_type="refresh_token", **APP)
        assert (issued.token_type, issued.expires_in) == ("bearer", 1800)
        info = client.oauth.access_tokens_api.get(issued.access_token)
        assert info.hub_id == 48151623
        assert client.oauth.refresh_tokens_api.get(APP["refresh_token"]).client_id == APP["client_id"]
        by_token = hubspot.Client.create(access_token=issued.access_token, host=simulator.url)
        by_token.crm.objects.basic_api.get_page("contacts", limit=1)
        simulator.ask("POST", "/_simulator/tokens/expire")
        with pytest.raises(objects.exceptions.ApiException) as error:
            by_token.crm.objects.basic_api.get_page("contacts", limit=1)
        assert error.value.status == 401 and "EXPIRED_AUTHENTICATION" in error.value.body

    def test_wrong_token_and_missing_scope(self, simulator):
        wrong = hubspot.Client.create(access_token="pat-na1-wrong", host=simulator.url)
        with pytest.raises(objects.exceptions.ApiException) as error:
            wrong.crm.objects.basic_api.get_page("contacts", limit=1)
        assert error.value.status == 401
        simulator.ask("POST", "/_simulator/tokens", {"token": "pat-na1-reader", "scopes": ["crm.objects.contacts.read"]})
        reader = hubspot.Client.create(access_token="pat-na1-reader", host=simulator.url)
        with pytest.raises(objects.exceptions.ApiException) as error:
            reader.crm.objects.basic_api.create("contacts", {"properties": {"email": "a@b.co"}, "associations": []})
        assert error.value.status == 403 and "crm.objects.contacts.write" in error.value.body

    def test_rate_limit(self):
        simulator = Simulator("--limits", "starter")
        try:
            client = hubspot.Client.create(access_token=TOKEN, host=simulator.url)
            with pytest.raises(objects.exceptions.ApiException) as error:
                for _ in range(101):
                    client.crm.objects.basic_api.get_page("contacts", limit=1)
            assert error.value.status == 429 and "TEN_SECONDLY_ROLLING" in error.value.body
            assert error.value.headers["X-HubSpot-RateLimit-Max"] == "100"
            with pytest.raises(objects.exceptions.ApiException) as error:
                for _ in range(6):
                    client.crm.objects.search_api.do_search("contacts", {"filterGroups": []})
            assert error.value.status == 429 and "SECONDLY" in error.value.body
        finally:
            simulator.stop()

    def test_the_client_retries_server_errors(self, simulator):
        """What the client sees as a server error is one: its own retries get over it."""
        from urllib3.util.retry import Retry

        client = hubspot.Client.create(
            access_token=TOKEN, host=simulator.url, retry=Retry(total=3, status_forcelist=(500, 502, 503, 504), allowed_methods=None)
        )
        simulator.ask("POST", "/_simulator/faults", {"fault": "5xx", "count": 2})
        client.crm.objects.basic_api.get_page("contacts", limit=1)
        assert simulator.ask("GET", "/_simulator/faults") == {"results": []}


class TestSDK:
    """hubspot-sdk, every dated version"""

    def test_account(self, sdk):
        account = sdk.account.get()
        assert (account.portal_id, account.data_hosting_location) == (48151623, "na1")
        sdk.account.get_daily_private_apps_usage()

    def test_limits(self, sdk):
        limits = sdk.crm.limits
        assert limits.get_custom_property_limits().overall_limit > 0
        limits.get_calculated_property_limits()
        assert limits.get_custom_object_type_limits().limit == 20
        limits.get_association_label_limits()
        limits.get_record_limits()

    def test_tokens(self, sdk):
        issued = sdk.auth.oauth.create_token(grant_type="refresh_token", **APP)
        info = sdk.auth.oauth.introspect_token(
            token=issued.access_token, client_id=APP["client_id"], client_secret=APP["client_secret"]
        )
        assert info.active
        sdk.auth.oauth.revoke_token(
            token=issued.access_token, client_id=APP["client_id"], client_secret=APP["client_secret"]
        )

    def test_error_bodies(self, sdk, simulator):
        with pytest.raises(hubspot_sdk.NotFoundError) as error:
            sdk.crm.objects.contacts.get(contact_id="1")
        assert error.value.body["category"] == "OBJECT_NOT_FOUND" and error.value.body["correlationId"]
        simulator.ask("POST", "/_simulator/faults", {"fault": "423", "count": 1})
        with pytest.raises(hubspot_sdk.APIStatusError) as error:
            sdk.account.get()
        assert error.value.status_code == 423
