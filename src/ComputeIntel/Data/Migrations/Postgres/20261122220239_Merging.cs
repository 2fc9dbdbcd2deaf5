using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "StandsForId",
                table: "Organizations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StandsForId",
                table: "Facilities",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PartyMerges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PartyType = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    FromId = table.Column<int>(type: "integer", nullable: false),
                    IntoId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyMerges", x => x.Id);
                    table.CheckConstraint("CK_PartyMerges_PartyType", "\"PartyType\" IN ('organization', 'facility')");
                    table.CheckConstraint("CK_PartyMerges_Two", "\"FromId\" <> \"IntoId\"");
                });

            migrationBuilder.CreateTable(
                name: "PartyUnmerges",
                columns: table => new
                {
                    MergeId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyUnmerges", x => x.MergeId);
                    table.ForeignKey(
                        name: "FK_PartyUnmerges_PartyMerges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "PartyMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_StandsForId",
                table: "Organizations",
                column: "StandsForId");

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_StandsForId",
                table: "Facilities",
                column: "StandsForId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyMerges_PartyType_FromId",
                table: "PartyMerges",
                columns: new[] { "PartyType", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_PartyMerges_PartyType_IntoId",
                table: "PartyMerges",
                columns: new[] { "PartyType", "IntoId" });

            migrationBuilder.AddForeignKey(
                name: "FK_Facilities_Facilities_StandsForId",
                table: "Facilities",
                column: "StandsForId",
                principalTable: "Facilities",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Organizations_Organizations_StandsForId",
                table: "Organizations",
                column: "StandsForId",
                principalTable: "Organizations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Facilities_Facilities_StandsForId",
                table: "Facilities");

            migrationBuilder.DropForeignKey(
                name: "FK_Organizations_Organizations_StandsForId",
                table: "Organizations");

            migrationBuilder.DropTable(
                name: "PartyUnmerges");

            migrationBuilder.DropTable(
                name: "PartyMerges");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_StandsForId",
                table: "Organizations");

            migrationBuilder.DropIndex(
                name: "IX_Facilities_StandsForId",
                table: "Facilities");

            migrationBuilder.DropColumn(
                name: "StandsForId",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "StandsForId",
                table: "Facilities");
        }
    }
}
