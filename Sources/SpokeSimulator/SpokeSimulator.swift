// a HubSpot that runs here
