"""Who is calling: an identity provider at Keycloak's paths, and what its tokens open."""
